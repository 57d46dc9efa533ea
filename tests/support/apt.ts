/** For apt-get: waits while another installation runs, and asks again when a download breaks off. */
export const aptPatience = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=5']

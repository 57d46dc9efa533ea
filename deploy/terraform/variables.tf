variable "name" {
  description = "Prefix of every resource's name."
  type        = string
  default     = "flow-masters"

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,20}[a-z0-9]$", var.name))
    error_message = "3 to 22 lowercase letters, digits and hyphens, beginning with a letter."
  }
}

variable "region" {
  description = "Region of everything but the CDN."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.region))
    error_message = "A region such as eu-central-1."
  }
}

variable "tags" {
  description = "More tags for every resource."
  type        = map(string)
  default     = {}
}

variable "image" {
  description = "The image by digest, so that a deployment always means the same build."
  type        = string

  validation {
    condition     = can(regex("^[^@\\s]+@sha256:[0-9a-f]{64}$", var.image))
    error_message = "An image with its digest: registry/name@sha256:…"
  }
}

variable "server_url" {
  description = "Public address of the default store, without a trailing slash."
  type        = string

  validation {
    condition     = can(regex("^https://[^/]+$", var.server_url))
    error_message = "An address such as https://shop.example, without a path."
  }
}

variable "certificate_arn" {
  description = "Certificate of the load balancer, for every host of every store, in var.region."
  type        = string

  validation {
    condition     = can(regex("^arn:aws[a-z-]*:acm:[^:]+:[0-9]{12}:certificate/", var.certificate_arn))
    error_message = "The ARN of a certificate of ACM."
  }
}

variable "media_domain" {
  description = "Host of the CDN for media; null uses CloudFront's own."
  type        = string
  default     = null
}

variable "media_certificate_arn" {
  description = "Certificate for media_domain, in us-east-1."
  type        = string
  default     = null

  validation {
    condition     = var.media_certificate_arn == null ? true : can(regex("^arn:aws[a-z-]*:acm:us-east-1:", var.media_certificate_arn))
    error_message = "CloudFront needs a certificate of us-east-1."
  }
}

variable "vpc_cidr" {
  description = "Addresses of the network; its first 8 blocks of 1/16 are used."
  type        = string
  default     = "10.40.0.0/16"

  validation {
    condition     = can(cidrsubnet(var.vpc_cidr, 4, 7)) && tonumber(split("/", var.vpc_cidr)[1]) <= 22
    error_message = "An IPv4 block of /22 or larger."
  }
}

variable "availability_zones" {
  description = "How many zones to spread over."
  type        = number
  default     = 2

  validation {
    condition     = var.availability_zones >= 2 && var.availability_zones <= 4
    error_message = "2 to 4."
  }
}

variable "nat_per_zone" {
  description = "A NAT gateway in each zone instead of one in all: no zone depends on another, at a price."
  type        = bool
  default     = false
}

variable "web_min" {
  description = "Fewest web tasks."
  type        = number
  default     = 2

  validation {
    condition     = var.web_min >= 1
    error_message = "At least 1; 2 survive the loss of one."
  }
}

variable "web_max" {
  description = "Most web tasks."
  type        = number
  default     = 8

  validation {
    condition     = var.web_max >= var.web_min
    error_message = "At least web_min."
  }
}

variable "web_size" {
  description = "Processor (1024 is one) and MiB of memory of a web task."
  type        = object({ cpu = number, memory = number })
  default     = { cpu = 1024, memory = 2048 }
}

variable "worker_count" {
  description = "Worker tasks."
  type        = number
  default     = 1

  validation {
    condition     = var.worker_count >= 1
    error_message = "At least 1: mail and settlement need a worker."
  }
}

variable "worker_size" {
  description = "Processor (1024 is one) and MiB of memory of a worker task."
  type        = object({ cpu = number, memory = number })
  default     = { cpu = 512, memory = 1024 }
}

variable "database_pool_max" {
  description = "Connections to Postgres of each task; keep (web_max + worker_count) * (this + 8) below max_connections."
  type        = number
  default     = 20

  validation {
    condition     = var.database_pool_max >= 2 && var.database_pool_max <= 200
    error_message = "2 to 200."
  }
}

variable "database_class" {
  description = "Machine of Postgres."
  type        = string
  default     = "db.t4g.medium"
}

variable "database_version" {
  description = "Major version of Postgres."
  type        = string
  default     = "15"

  validation {
    condition     = contains(["15", "16", "17"], var.database_version)
    error_message = "15, 16 or 17."
  }
}

variable "database_ca" {
  description = "Certificates that sign those of RDS in var.region (PEM): file(\"rds.pem\"), from truststore.pki.rds.amazonaws.com."
  type        = string

  validation {
    condition     = startswith(var.database_ca, "-----BEGIN CERTIFICATE-----") && length(var.database_ca) < 40000
    error_message = "The region's bundle in PEM; the global one is too large for a task."
  }
}

variable "database_storage" {
  description = "GiB at first and at most; it grows by itself."
  type        = object({ min = number, max = number })
  default     = { min = 50, max = 500 }
}

variable "database_multi_az" {
  description = "A standby in a second zone that takes over."
  type        = bool
  default     = true
}

variable "backup_days" {
  description = "Days that point-in-time recovery reaches back, and that backups in the bucket are kept."
  type        = number
  default     = 30

  validation {
    condition     = var.backup_days >= 7 && var.backup_days <= 35
    error_message = "7 to 35, which is the most that RDS keeps."
  }
}

variable "redis_node_type" {
  description = "Machine of Redis."
  type        = string
  default     = "cache.t4g.small"
}

variable "redis_replicas" {
  description = "Copies beside the primary; 0 loses the cache, and nothing else, with its machine."
  type        = number
  default     = 1

  validation {
    condition     = var.redis_replicas >= 0 && var.redis_replicas <= 5
    error_message = "0 to 5."
  }
}

variable "secret_names" {
  description = "Secrets whose values are set by hand after the first apply, named as the app's variables."
  type        = set(string)
  default     = ["SMTP_URL", "STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET"]

  validation {
    condition     = alltrue([for name in var.secret_names : can(regex("^[A-Z][A-Z0-9_]*$", name))])
    error_message = "Names of variables, such as SMTP_URL."
  }
}

variable "environment" {
  description = "More variables of the app that are not secrets: STRIPE_PUBLISHABLE_KEY, MAIL_FROM and so on."
  type        = map(string)
  default     = {}

  validation {
    condition = length(setintersection(keys(var.environment), [
      "DATABASE_URL", "DATABASE_DIRECT_URL", "PAYLOAD_SECRET", "REDIS_URL", "SMTP_URL", "STRIPE_SECRET_KEY",
      "STRIPE_WEBHOOK_SECRET", "METRICS_TOKEN", "BACKUP_KEY", "S3_SECRET_ACCESS_KEY", "SENTRY_DSN", "OTEL_EXPORTER_OTLP_HEADERS",
    ])) == 0
    error_message = "Secrets belong into secret_names."
  }
}

variable "alarm_email" {
  description = "The e-mail address for alarms; null for none."
  type        = string
  default     = null
}

variable "log_days" {
  description = "Days that logs are kept."
  type        = number
  default     = 30

  validation {
    condition     = contains([7, 14, 30, 60, 90, 180, 365], var.log_days)
    error_message = "7, 14, 30, 60, 90, 180 or 365."
  }
}

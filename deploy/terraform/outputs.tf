output "balancer_host" {
  description = "Point the stores' hosts here (CNAME or alias)."
  value       = aws_lb.main.dns_name
}

output "media_url" {
  description = "Address of public media."
  value       = local.media_url
}

output "media_cdn_host" {
  description = "Point media_domain here."
  value       = aws_cloudfront_distribution.media.domain_name
}

output "media_bucket" {
  description = "Uploads."
  value       = aws_s3_bucket.media.bucket
}

output "backup_bucket" {
  description = "Backups."
  value       = aws_s3_bucket.backups.bucket
}

output "secrets_to_fill" {
  description = "Secrets that need a value before the services start."
  value       = [for name in var.secret_names : aws_secretsmanager_secret.app[name].name]
}

output "cluster" {
  description = "ECS cluster, for `aws ecs run-task`."
  value       = aws_ecs_cluster.main.name
}

output "command_task" {
  description = "What `aws ecs run-task` needs for a command such as create-admin."
  value = {
    task_definition = aws_ecs_task_definition.app["worker"].family
    subnets         = aws_subnet.private[*].id
    security_group  = aws_security_group.app.id
  }
}

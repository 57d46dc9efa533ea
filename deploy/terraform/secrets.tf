resource "random_password" "payload" {
  length  = 48
  special = false
}

# Without it no backup can be read: keep a copy outside this account.
resource "random_password" "backup" {
  length  = 48
  special = false
}

resource "random_password" "metrics" {
  length  = 40
  special = false
}

# One secret for each variable: a task reads exactly those it is given.
resource "aws_secretsmanager_secret" "app" {
  for_each = setunion(["DATABASE_URL", "REDIS_URL", "PAYLOAD_SECRET", "METRICS_TOKEN", "BACKUP_KEY"], var.secret_names)

  name                    = "${var.name}/${each.value}"
  recovery_window_in_days = 7
}

resource "aws_secretsmanager_secret_version" "made_here" {
  for_each = {
    DATABASE_URL   = "postgres://${aws_db_instance.main.username}:${random_password.database.result}@${aws_db_instance.main.endpoint}/${aws_db_instance.main.db_name}?sslmode=verify-full"
    REDIS_URL      = "rediss://:${random_password.redis.result}@${aws_elasticache_replication_group.main.primary_endpoint_address}:6379"
    PAYLOAD_SECRET = random_password.payload.result
    METRICS_TOKEN  = random_password.metrics.result
    BACKUP_KEY     = random_password.backup.result
  }

  secret_id     = aws_secretsmanager_secret.app[each.key].id
  secret_string = each.value
}

locals {
  port = 3000

  # Fargate's volumes belong to root: before the app, user 1000, starts, this lets it write into them, and puts the
  # certificates of the database where Node looks for more of them.
  certificates = "/trust/database.pem"
  prepare      = <<-EOT
    const fs = require('node:fs')
    fs.writeFileSync('${local.certificates}', process.env.PEM)
    for (const folder of ['/tmp', '/data']) fs.chmodSync(folder, 0o1777)
  EOT

  logs = {
    for name, group in aws_cloudwatch_log_group.app : name => {
      logDriver = "awslogs"
      options = {
        "awslogs-group"         = group.name
        "awslogs-region"        = var.region
        "awslogs-stream-prefix" = "task"
        # Orders must not wait for the log.
        "mode"            = "non-blocking"
        "max-buffer-size" = "4m"
      }
    }
  }

  services = {
    web    = { size = var.web_size, count = var.web_min, environment = { WORKER = "off" } }
    worker = { size = var.worker_size, count = var.worker_count, environment = merge({ WORKER = "only" }, local.backups) }
  }

  backups = {
    BACKUP_TARGET    = "s3://${aws_s3_bucket.backups.bucket}/nightly"
    BACKUP_SCHEDULE  = "30 3 * * *"
    BACKUP_KEEP_DAYS = tostring(var.backup_days)
  }

  environment = merge({
    NEXT_PUBLIC_SERVER_URL = var.server_url
    DATABASE_POOL_MAX      = tostring(var.database_pool_max)
    TRUSTED_PROXIES        = "1"
    DRAIN_SECONDS          = "12"
    S3_REGION              = var.region
    S3_BUCKET              = aws_s3_bucket.media.bucket
    S3_PUBLIC_URL          = local.media_url
    NODE_EXTRA_CA_CERTS    = local.certificates
    # Tasks of the previous version start on the new schema, too, until the last of them is replaced.
    ALLOW_NEWER_SCHEMA = "1"
  }, var.environment)
}

resource "aws_cloudwatch_log_group" "app" {
  for_each = toset(["web", "worker"])

  name              = "/${var.name}/${each.value}"
  retention_in_days = var.log_days
}

resource "aws_ecs_cluster" "main" {
  name = var.name

  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

resource "aws_ecs_task_definition" "app" {
  for_each = local.services

  family                   = "${var.name}-${each.key}"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = each.value.size.cpu
  memory                   = each.value.size.memory
  execution_role_arn       = aws_iam_role.execution.arn
  task_role_arn            = aws_iam_role.task[each.key].arn

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = "ARM64"
  }

  # Writable, because the root of the task is read-only.
  dynamic "volume" {
    for_each = toset(["tmp", "data", "trust"])

    content {
      name = volume.value
    }
  }

  container_definitions = jsonencode([
    {
      name                   = "prepare"
      image                  = var.image
      essential              = false
      user                   = "0:0"
      readonlyRootFilesystem = true
      entryPoint             = ["node", "-e"]
      command                = [local.prepare]
      environment            = [{ name = "PEM", value = var.database_ca }]
      logConfiguration       = local.logs[each.key]
      mountPoints = [
        { sourceVolume = "tmp", containerPath = "/tmp", readOnly = false },
        { sourceVolume = "data", containerPath = "/data", readOnly = false },
        { sourceVolume = "trust", containerPath = "/trust", readOnly = false },
      ]
    },
    {
      name                   = "app"
      image                  = var.image
      essential              = true
      command                = [each.key == "web" ? "serve" : "worker"]
      user                   = "1000:1000"
      readonlyRootFilesystem = true
      stopTimeout            = 30
      dependsOn              = [{ containerName = "prepare", condition = "SUCCESS" }]
      portMappings           = [{ containerPort = local.port, protocol = "tcp" }]
      environment            = [for name, value in merge(local.environment, each.value.environment) : { name = name, value = value }]

      # Only the worker takes backups.
      secrets = [
        for name, secret in aws_secretsmanager_secret.app : { name = name, valueFrom = secret.arn }
        if each.key == "worker" || name != "BACKUP_KEY"
      ]

      linuxParameters  = { initProcessEnabled = false, capabilities = { drop = ["ALL"] } }
      logConfiguration = local.logs[each.key]
      mountPoints = [
        { sourceVolume = "tmp", containerPath = "/tmp", readOnly = false },
        { sourceVolume = "data", containerPath = "/data", readOnly = false },
        { sourceVolume = "trust", containerPath = "/trust", readOnly = true },
      ]
      healthCheck = {
        command     = ["CMD", "node", "healthcheck.mjs"]
        interval    = 10
        timeout     = 5
        retries     = 3
        startPeriod = 120
      }
    },
  ])
}

resource "aws_ecs_service" "app" {
  for_each = local.services

  name                              = "${var.name}-${each.key}"
  cluster                           = aws_ecs_cluster.main.id
  task_definition                   = aws_ecs_task_definition.app[each.key].arn
  desired_count                     = each.value.count
  launch_type                       = "FARGATE"
  enable_execute_command            = false
  propagate_tags                    = "SERVICE"
  health_check_grace_period_seconds = each.key == "web" ? 300 : null
  wait_for_steady_state             = true

  # New tasks are healthy before old ones stop; a version that does not become healthy is rolled back.
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets         = aws_subnet.private[*].id
    security_groups = [aws_security_group.app.id]
  }

  dynamic "load_balancer" {
    for_each = each.key == "web" ? [aws_lb_target_group.web.arn] : []

    content {
      target_group_arn = load_balancer.value
      container_name   = "app"
      container_port   = local.port
    }
  }

  lifecycle {
    # Autoscaling sets it.
    ignore_changes = [desired_count]
  }

  depends_on = [
    aws_lb_listener.https,
    aws_iam_role_policy.execution,
    aws_iam_role_policy.task,
    aws_secretsmanager_secret_version.made_here,
  ]
}

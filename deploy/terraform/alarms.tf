# There are few alarms, and each one needs an operator. The app's own metrics watch the outbox, payments and backups.
resource "aws_sns_topic" "alarms" {
  name = "${var.name}-alarms"
}

resource "aws_sns_topic_subscription" "mail" {
  count = var.alarm_email == null ? 0 : 1

  topic_arn = aws_sns_topic.alarms.arn
  protocol  = "email"
  endpoint  = var.alarm_email
}

locals {
  balancer = { LoadBalancer = aws_lb.main.arn_suffix }
  database = { DBInstanceIdentifier = aws_db_instance.main.identifier }

  alarms = {
    errors = {
      says       = "More than 10 answers of 5xx a minute, for 5 minutes"
      namespace  = "AWS/ApplicationELB", metric = "HTTPCode_Target_5XX_Count", dimensions = local.balancer
      statistic  = "Sum", compare = "GreaterThanThreshold", threshold = 10, minutes = 5
      on_missing = "notBreaching"
    }
    no-healthy-web = {
      says       = "No web task can serve"
      namespace  = "AWS/ApplicationELB", metric = "HealthyHostCount"
      dimensions = merge(local.balancer, { TargetGroup = aws_lb_target_group.web.arn_suffix })
      statistic  = "Minimum", compare = "LessThanThreshold", threshold = 1, minutes = 2
      on_missing = "breaching"
    }
    no-worker = {
      says       = "No worker runs: mails and settlements wait"
      namespace  = "ECS/ContainerInsights", metric = "RunningTaskCount"
      dimensions = { ClusterName = aws_ecs_cluster.main.name, ServiceName = aws_ecs_service.app["worker"].name }
      statistic  = "Minimum", compare = "LessThanThreshold", threshold = 1, minutes = 5
      on_missing = "breaching"
    }
    database-storage = {
      says       = "Postgres has less than 5 GiB left although it may grow"
      namespace  = "AWS/RDS", metric = "FreeStorageSpace", dimensions = local.database
      statistic  = "Minimum", compare = "LessThanThreshold", threshold = 5368709120, minutes = 10
      on_missing = "breaching"
    }
    database-cpu = {
      says       = "Postgres works at more than 85 % for 15 minutes"
      namespace  = "AWS/RDS", metric = "CPUUtilization", dimensions = local.database
      statistic  = "Average", compare = "GreaterThanThreshold", threshold = 85, minutes = 15
      on_missing = "breaching"
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "all" {
  for_each = local.alarms

  alarm_name          = "${var.name}-${each.key}"
  alarm_description   = each.value.says
  namespace           = each.value.namespace
  metric_name         = each.value.metric
  dimensions          = each.value.dimensions
  statistic           = each.value.statistic
  comparison_operator = each.value.compare
  threshold           = each.value.threshold
  period              = 60
  evaluation_periods  = each.value.minutes
  treat_missing_data  = each.value.on_missing
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

resource "aws_security_group" "balancer" {
  name_prefix = "${var.name}-balancer-"
  description = "The load balancer: the world in, web tasks out"
  vpc_id      = aws_vpc.main.id

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_security_group" "app" {
  name_prefix = "${var.name}-app-"
  description = "Web and worker tasks"
  vpc_id      = aws_vpc.main.id

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_security_group" "data" {
  name_prefix = "${var.name}-data-"
  description = "Postgres and Redis: tasks in, nothing out"
  vpc_id      = aws_vpc.main.id

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "balancer" {
  for_each = toset(["80", "443"])

  security_group_id = aws_security_group.balancer.id
  description       = each.value == "80" ? "Redirected to HTTPS" : "Shoppers and staff"
  cidr_ipv4         = "0.0.0.0/0"
  from_port         = tonumber(each.value)
  to_port           = tonumber(each.value)
  ip_protocol       = "tcp"
}

resource "aws_vpc_security_group_egress_rule" "balancer_to_web" {
  security_group_id            = aws_security_group.balancer.id
  description                  = "Web tasks"
  referenced_security_group_id = aws_security_group.app.id
  from_port                    = local.port
  to_port                      = local.port
  ip_protocol                  = "tcp"
}

resource "aws_vpc_security_group_ingress_rule" "web_from_balancer" {
  security_group_id            = aws_security_group.app.id
  description                  = "The load balancer"
  referenced_security_group_id = aws_security_group.balancer.id
  from_port                    = local.port
  to_port                      = local.port
  ip_protocol                  = "tcp"
}

# Stripe, the registry, secrets, logs and outbound webhooks by HTTPS; the mail server.
resource "aws_vpc_security_group_egress_rule" "app_to_world" {
  for_each = toset(["443", "465", "587"])

  security_group_id = aws_security_group.app.id
  description       = each.value == "443" ? "HTTPS" : "Mail"
  cidr_ipv4         = "0.0.0.0/0"
  from_port         = tonumber(each.value)
  to_port           = tonumber(each.value)
  ip_protocol       = "tcp"
}

# OTLP over HTTP, for OTEL_EXPORTER_OTLP_ENDPOINT; one outside takes it by HTTPS.
resource "aws_vpc_security_group_egress_rule" "app_to_collector" {
  security_group_id = aws_security_group.app.id
  description       = "A collector of traces in this network"
  cidr_ipv4         = var.vpc_cidr
  from_port         = 4318
  to_port           = 4318
  ip_protocol       = "tcp"
}

resource "aws_vpc_security_group_egress_rule" "app_to_data" {
  for_each = { postgres = 5432, redis = 6379 }

  security_group_id            = aws_security_group.app.id
  description                  = each.key
  referenced_security_group_id = aws_security_group.data.id
  from_port                    = each.value
  to_port                      = each.value
  ip_protocol                  = "tcp"
}

resource "aws_vpc_security_group_ingress_rule" "data_from_app" {
  for_each = { postgres = 5432, redis = 6379 }

  security_group_id            = aws_security_group.data.id
  description                  = each.key
  referenced_security_group_id = aws_security_group.app.id
  from_port                    = each.value
  to_port                      = each.value
  ip_protocol                  = "tcp"
}

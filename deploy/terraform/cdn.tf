locals {
  media_url = "https://${coalesce(var.media_domain, aws_cloudfront_distribution.media.domain_name)}"
}

resource "aws_cloudfront_origin_access_control" "media" {
  name                              = "${var.name}-media"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

data "aws_cloudfront_cache_policy" "optimized" {
  name = "Managed-CachingOptimized"
}

resource "aws_cloudfront_response_headers_policy" "media" {
  name = "${var.name}-media"

  security_headers_config {
    content_type_options {
      override = true
    }

    # Scripts in an uploaded document do not run.
    content_security_policy {
      content_security_policy = "default-src 'none'; sandbox"
      override                = true
    }

    strict_transport_security {
      access_control_max_age_sec = 31536000
      include_subdomains         = false
      override                   = true
    }
  }

  custom_headers_config {
    items {
      header   = "cache-control"
      value    = "public, max-age=86400, stale-while-revalidate=604800"
      override = false
    }

    items {
      header   = "cross-origin-resource-policy"
      value    = "cross-origin"
      override = true
    }
  }
}

resource "aws_cloudfront_distribution" "media" {
  enabled         = true
  comment         = "Public media of ${var.name}"
  http_version    = "http2and3"
  is_ipv6_enabled = true
  price_class     = "PriceClass_100"
  aliases         = var.media_domain == null ? [] : [var.media_domain]

  origin {
    origin_id                = "media"
    domain_name              = aws_s3_bucket.media.bucket_regional_domain_name
    origin_access_control_id = aws_cloudfront_origin_access_control.media.id
  }

  default_cache_behavior {
    target_origin_id           = "media"
    viewer_protocol_policy     = "redirect-to-https"
    allowed_methods            = ["GET", "HEAD"]
    cached_methods             = ["GET", "HEAD"]
    compress                   = true
    cache_policy_id            = data.aws_cloudfront_cache_policy.optimized.id
    response_headers_policy_id = aws_cloudfront_response_headers_policy.media.id
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = var.media_certificate_arn == null
    acm_certificate_arn            = var.media_certificate_arn
    ssl_support_method             = var.media_certificate_arn == null ? null : "sni-only"
    minimum_protocol_version       = var.media_certificate_arn == null ? "TLSv1" : "TLSv1.2_2021"
  }

  lifecycle {
    precondition {
      condition     = (var.media_domain == null) == (var.media_certificate_arn == null)
      error_message = "media_domain and media_certificate_arn belong together."
    }
  }
}

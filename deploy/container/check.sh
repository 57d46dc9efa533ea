#!/usr/bin/env bash
# Builds the image and tests it as it runs in production: no root, nothing writable but /data, no capabilities.
#
#   deploy/container/check.sh                      # Postgres and Redis come as containers
#   DATABASE_URL=… [REDIS_URL=…] deploy/container/check.sh   # an EMPTY database of yours, reachable from this machine, of an
#                                                  # account that may create databases (for the check of the backup)
#
# IMAGE=name skips the build. PORT (38080) must be free. Needs Docker and Node 20 or later. Prints the image's size, the time
# of a cold start, and what it has tested.
set -euo pipefail
cd "$(dirname "$0")/../.."

image=${IMAGE:-flow-masters:check}
port=${PORT:-38080}
name=flow-masters-check
if [ -z "${IMAGE:-}" ]; then
  docker build --network host --build-arg DEPLOYMENT_ID="$(git rev-parse --short HEAD 2>/dev/null || date +%s)" -t "$image" .
fi

cleanup() { docker rm -fv "$name" "$name-postgres" "$name-redis" >/dev/null 2>&1 || true; }
trap cleanup EXIT
cleanup

if [ -z "${DATABASE_URL:-}" ]; then
  docker run -d --name "$name-postgres" --network host -e POSTGRES_PASSWORD=check postgres:17 -p 38081 >/dev/null
  docker run -d --name "$name-redis" --network host redis:7 --port 38082 --save '' >/dev/null
  DATABASE_URL=postgres://postgres:check@127.0.0.1:38081/postgres
  REDIS_URL=redis://127.0.0.1:38082
  until docker exec "$name-postgres" pg_isready -q -h 127.0.0.1 -p 38081; do sleep 1; done
fi

options=(
  --network host --read-only --cap-drop ALL --security-opt no-new-privileges --memory 1g
  -e PORT="$port" -e DATABASE_URL="$DATABASE_URL" -e PAYLOAD_SECRET=0123456789-0123456789-0123456789-check
  -e NEXT_PUBLIC_SERVER_URL="http://localhost:$port" -e DRAIN_SECONDS=1
  -e BACKUP_KEY=0123456789-0123456789-0123456789-check -e BACKUP_TARGET=/data/backups
)
[ -z "${REDIS_URL:-}" ] || options+=(-e REDIS_URL="$REDIS_URL")

megabytes() { awk '{ printf "%.0f MB", $1 / 1e6 }'; }
app_layer=$(docker history --human=false --format '{{.Size}} {{.CreatedBy}}' "$image" | grep standalone | megabytes)
echo "Image: $(docker image inspect -f '{{.Size}}' "$image" | megabytes) with its base, app layer $app_layer, user $(docker image inspect -f '{{.Config.User}}' "$image")"
docker run --rm "${options[@]}" "$image" migrate
password=$(docker run --rm "${options[@]}" "$image" create-admin --email owner@check.example --name Owner --store Check | awk 'END { print $NF }')

began=$(date +%s%N)
docker run -d --name "$name" "${options[@]}" "$image" >/dev/null
until node -e 'fetch(process.argv[1]).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))' "http://localhost:$port/api/health/ready"; do
  [ "$(docker inspect -f '{{.State.Running}}' "$name")" = true ] || { docker logs "$name"; exit 1; }
  sleep 0.2
done
echo "Cold start to ready: $(( ($(date +%s%N) - began) / 1000000 )) ms"
node deploy/container/smoke.mjs "http://localhost:$port" owner@check.example "$password"

docker exec "$name" node main.mjs backup
docker exec "$name" node main.mjs verify-backup

echo "As $(docker exec "$name" node -p 'process.getuid()'): $(docker exec "$name" node -e "
  try { require('fs').writeFileSync('/app/x', ''); console.log('/app is writable'); process.exit(1) } catch { console.log('/app is read-only') }")"
until [ "$(docker inspect -f '{{.State.Health.Status}}' "$name")" = healthy ]; do sleep 1; done
began=$(date +%s)
docker stop -t 30 "$name" >/dev/null
echo "Healthy; drained and ended in $(( $(date +%s) - began )) s with status $(docker inspect -f '{{.State.ExitCode}}' "$name")"

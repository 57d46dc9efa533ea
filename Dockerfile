# One image for the server, the worker and the operators' commands. Builds with no database and no secret.

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
ENV CI=1 NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
# Names this deployment, so that a browser with pages of an older one does a full page load.
ARG DEPLOYMENT_ID=
ENV DEPLOYMENT_ID=$DEPLOYMENT_ID
RUN npm run build \
 && node deploy/container/assemble.mjs \
 && npm sbom --omit=dev --sbom-format=cyclonedx > .next/standalone/sbom.cdx.json

FROM node:24.21.0-bookworm-slim
# tini forwards signals and reaps orphaned processes. The image needs no package manager when it runs. The app owns all of
# /data, so that backups can be stored beside the media.
RUN apt-get update \
 && apt-get install -y --no-install-recommends tini \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /opt/yarn* \
 && install -d -o 1000 -g 1000 /data /data/media
WORKDIR /app
COPY --from=build /app/.next/standalone ./
# Two arenas: with glibc's usual ones per processor, sharp's threads fragment the memory so much that a few hundred pictures fill 1 GB.
ENV NODE_ENV=production \
    MALLOC_ARENA_MAX=2 \
    NEXT_TELEMETRY_DISABLED=1 \
    HOSTNAME=0.0.0.0 \
    PORT=3000 \
    MEDIA_DIR=/data/media
LABEL org.opencontainers.image.title="Flow Masters" \
      org.opencontainers.image.description="Shop, admin and commerce API in one container" \
      org.opencontainers.image.licenses="MIT"
USER 1000:1000
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["node", "healthcheck.mjs"]
# Flags: deploy/container/server-flags.mjs.
ENTRYPOINT ["tini", "--", "node", "--max-semi-space-size=16", "main.mjs"]
CMD ["serve"]

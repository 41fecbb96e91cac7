# The same version as the dependency `node`; test/packaging.test.ts compares them.
ARG NODE_VERSION=24.21.0

FROM node:${NODE_VERSION}-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY bin bin
COPY src src
# The image has its own Node: the one among the dependencies would be there twice.
RUN npm run dist && npm prune --omit=dev && rm -rf node_modules/node node_modules/.bin/node

FROM node:${NODE_VERSION}-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
# Commits are read through git, over HTTPS. The first process of a container must bury what git leaves behind when it
# is killed, and Node does not.
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates git tini \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY bin bin
COPY package.json app.yml LICENSE ./
# `docker run … rekey scan` is the command line.
RUN ln -s /app/bin/rekey.js /usr/local/bin/rekey
RUN install -d -o node -g node -m 700 /data
USER node
VOLUME /data
EXPOSE 3000
# The first start sets up a database; recovery after a crash may take longer still.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# SIGTERM drains for up to 20 seconds: stop with `--stop-timeout 40` or more.
# What lives short is collected sooner than by default, where it took more than 100 MB: see docs/performance.md.
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["node", "--max-semi-space-size=8", "dist/main.js"]

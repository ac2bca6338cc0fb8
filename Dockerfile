FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY web/package.json web/
COPY ide/package.json ide/
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY src src
COPY web web
COPY ide ide
COPY docs/api.md docs/
RUN npm run build

FROM node:20-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY web/package.json web/
COPY ide/package.json ide/
RUN npm ci --ignore-scripts --omit=dev

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/web/dist web/dist
COPY --from=build /app/ide/dist ide/dist
COPY package.json LICENSE ./
COPY bin bin
COPY cypher cypher
COPY sparql sparql
COPY schema schema
COPY datasets datasets

# Where the embedded store lies when NEO4J_URI is not set; 1000 is the user "node".
RUN mkdir /data && chown 1000:1000 /data
VOLUME /data
USER 1000:1000

# All addresses of the container; which of the host's reach it is decided by whoever publishes the port.
ENV HOST=0.0.0.0 PORT=4000 PARLEY_DATA=/data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

# The server ends by itself on SIGTERM and has no children to reap; `docker run --init` does no harm.
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "bin/parley.js"]
CMD ["serve"]

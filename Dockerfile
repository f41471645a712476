FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

# Workflow code is bundled once, here: a worker that starts does not compile.
FROM packages AS bundle
COPY . .
RUN node worker/bundle.ts dist/workflows.js

# What the console is built with is needed nowhere else.
FROM packages AS console
RUN npm ci
COPY . .
RUN node node_modules/vite/bin/vite.js build

FROM node:24.21.0-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates tzdata \
    fonts-noto-cjk fonts-noto-core fonts-noto-color-emoji \
  && rm -rf /var/lib/apt/lists/*
COPY --from=packages /app/node_modules node_modules
COPY --from=bundle /app/dist dist
COPY --from=console /app/dist/web dist/web
COPY package.json config.ts LICENSE ./
COPY domain domain
COPY workflows workflows
COPY activities activities
COPY database database
COPY temporal temporal
COPY api api
COPY worker worker
# The volume takes its owner from here.
RUN install --directory --owner=node --group=node --mode=0700 /files
USER node
CMD ["node", "api/main.ts"]

#!/bin/sh
# Usage: s3.sh BUCKET [FOLDER]. Copies _site to an object store with the AWS command line. Pages never refer to missing files meanwhile.
set -eu
target="s3://$1/${2:-}"
site=_site

lasting="public, max-age=31536000, immutable"
for folder in assets media offline; do
  if [ -d "$site/$folder" ]; then
    aws s3 sync "$site/$folder" "${target%/}/$folder" --cache-control "$lasting"
  fi
done
if [ -d "$site/search" ]; then
  aws s3 sync "$site/search" "${target%/}/search" --exclude "*" --include "*.bin" --cache-control "$lasting"
fi
aws s3 sync "$site" "${target%/}" --exclude "assets/*" --exclude "media/*" --exclude "offline/*" --exclude "*.bin" --cache-control no-cache
# Delete files that the new pages no longer use.
aws s3 sync "$site" "${target%/}" --delete --size-only

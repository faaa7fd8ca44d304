#!/bin/bash
# Makes the certificate authority and the nodes' certificates where they are missing; what is there stays. To renew a node's certificate remove
# its files and run this again; the nodes take the new one when they are told (SIGHUP) or started again.
set -eu
umask 077
days=${TRINHKY_CERTIFICATE_DAYS:-1095}
root=${CERTIFICATES_ROOT:-}
owner=${CERTIFICATES_OWNER:-1000:1000}

made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT

if [ ! -f "$root/authority/ca.key" ]; then
  es-gencert-cli create-ca -days $((days * 3)) -out "$made/authority"
  cp "$made/authority/ca.crt" "$made/authority/ca.key" "$root/authority/"
fi
cp "$root/authority/ca.crt" "$root/public/ca.crt"
chmod 755 "$root/public"
chmod 644 "$root/public/ca.crt"

for node in esdb1 esdb2 esdb3; do
  folder=$root/nodes/$node
  if [ ! -f "$folder/node.key" ]; then
    es-gencert-cli create-node -ca-certificate "$root/authority/ca.crt" -ca-key "$root/authority/ca.key" -days "$days" \
      -out "$made/$node" -ip-addresses 127.0.0.1 -dns-names "localhost,$node"
    cp "$made/$node/node.crt" "$made/$node/node.key" "$folder/"
  fi
  chown -R "$owner" "$folder"
  chmod 500 "$folder"
  chmod 400 "$folder/node.key"
  chmod 444 "$folder/node.crt"
  chown "$owner" "$root/data/$node"
done

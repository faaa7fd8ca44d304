export const TLS_HELP = `
Writes ca.crt, ca.key, server.crt and server.key into the folder "tls" of the data folder; the server takes them up when it starts, a renewed
certificate within the hour. Only files that others may read are ca.crt and server.crt. Prints, in Vietnamese, how devices come to trust it.
The first --name (without one, the first --ip) is the name that people use: pages opened under another are sent on to it.`;

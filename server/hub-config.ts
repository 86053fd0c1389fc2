import { resolve } from 'node:path';
import type { OwnCertificateFiles } from './tls/hub-tls';

/** How a hub is set up: by the environment, so that a service file can hold it all. */
export interface HubConfig {
  /** Keys, certificates, files, and without `databaseUrl` the county itself. */
  readonly folder: string;
  /** A PostgreSQL server; null for PGlite in the folder. */
  readonly databaseUrl: string | null;
  readonly host: string;
  readonly port: number;
  /** Names and addresses besides those of the machine, e.g. of a router in front of it. */
  readonly names: readonly string[];
  readonly ownCertificate: OwnCertificateFiles | null;
  /** The folder of the built renderer. */
  readonly appRoot: string;
}

export type ConfigProblem =
  | { readonly type: 'bad_port'; readonly given: string }
  /** Certificate, key and authority come together or not at all. */
  | { readonly type: 'half_certificate' };

export const DEFAULT_PORT = 4820;

export function hubConfig(
  env: Readonly<Record<string, string | undefined>>,
  appRoot: string,
): HubConfig | ConfigProblem {
  const portText = env['HUB_PORT'] ?? String(DEFAULT_PORT);
  const port = Number(portText);
  if (!/^\d+$/.test(portText) || port > 65_535) return { type: 'bad_port', given: portText };
  const files = [env['HUB_CERT'], env['HUB_KEY'], env['HUB_CA']];
  const [certFile, keyFile, caFile] = files;
  const isOwn = certFile !== undefined && keyFile !== undefined && caFile !== undefined;
  if (!isOwn && files.some((file) => file !== undefined)) return { type: 'half_certificate' };
  return {
    folder: resolve(env['HUB_DATA'] ?? 'hub-data'),
    databaseUrl: env['DATABASE_URL'] ?? null,
    host: env['HUB_HOST'] ?? '0.0.0.0',
    port,
    names: (env['HUB_NAMES'] ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    ownCertificate: isOwn ? { certFile, keyFile, caFile } : null,
    appRoot,
  };
}

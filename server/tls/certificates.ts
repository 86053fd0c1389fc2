// The certificate library asks for it, and for it to come first.
import 'reflect-metadata';
import { createHash, webcrypto, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate as Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** A certificate and its private key (PKCS #8), both in PEM. */
export interface KeyedCertificate {
  readonly cert: string;
  readonly key: string;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 86_400_000;
const CA_DAYS = 20 * 365;
/** Apple's systems accept no more than 825. */
const SERVER_DAYS = 800;
/** A clock that is a little behind must not make a new certificate invalid. */
const BACKDATED_MS = 2 * DAY_MS;

/** The county's own authority. It signs nothing but server certificates of its hubs. */
export async function makeCountyCa({ nowMs }: { readonly nowMs: number }): Promise<KeyedCertificate> {
  const keys = await newKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerial(),
    name: 'CN=Nyamdrel County CA, O=Nyamdrel',
    notBefore: new Date(nowMs - BACKDATED_MS),
    notAfter: new Date(nowMs + CA_DAYS * DAY_MS),
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { cert: certificate.toString('pem'), key: await keyToPem(keys.privateKey) };
}

/** A server certificate for names and addresses, signed by the county's authority. */
export async function makeServerCertificate({
  ca,
  names,
  nowMs,
}: {
  readonly ca: KeyedCertificate;
  readonly names: readonly string[];
  readonly nowMs: number;
}): Promise<KeyedCertificate> {
  const keys = await newKeys();
  const authority = new Certificate(ca.cert);
  const certificate = await X509CertificateGenerator.create({
    serialNumber: newSerial(),
    subject: 'CN=Nyamdrel Hub, O=Nyamdrel',
    issuer: authority.subject,
    notBefore: new Date(nowMs - BACKDATED_MS),
    notAfter: new Date(Math.min(nowMs + SERVER_DAYS * DAY_MS, authority.notAfter.getTime())),
    signingAlgorithm: ALGORITHM,
    publicKey: keys.publicKey,
    signingKey: await keyFromPem(ca.key),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(
        names.map((name) => (isIP(name) ? { type: 'ip', value: name } : { type: 'dns', value: name })),
      ),
      await AuthorityKeyIdentifierExtension.create(authority.publicKey),
    ],
  });
  return { cert: certificate.toString('pem'), key: await keyToPem(keys.privateKey) };
}

/** SHA-256 of a certificate (the first of a PEM text), lower-case hex. */
export const fingerprintOf = (pem: string): string =>
  createHash('sha256').update(new X509Certificate(pem).raw).digest('hex');

/** As people read it to each other: sixteen groups of four. */
export const groupedFingerprint = (fingerprint: string): string =>
  (fingerprint.toUpperCase().match(/.{4}/g) ?? []).join(' ');

export type CertificateProblem =
  | { readonly type: 'expired'; readonly onMs: number }
  | { readonly type: 'not_yet_valid'; readonly fromMs: number }
  | { readonly type: 'other_name'; readonly name: string }
  | { readonly type: 'not_from_ca' };

/** What would make a client refuse the certificate under these names. */
export function certificateProblems(
  { cert, ca, names }: { readonly cert: string; readonly ca: string; readonly names: readonly string[] },
  nowMs: number,
): readonly CertificateProblem[] {
  const certificate = new X509Certificate(cert);
  const from = Date.parse(certificate.validFrom);
  const until = Date.parse(certificate.validTo);
  const covers = (name: string) => (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined;
  return [
    ...(nowMs > until ? [{ type: 'expired' as const, onMs: until }] : []),
    ...(nowMs < from ? [{ type: 'not_yet_valid' as const, fromMs: from }] : []),
    ...names.filter((name) => !covers(name)).map((name) => ({ type: 'other_name' as const, name })),
    ...(isFrom(cert, ca) ? [] : [{ type: 'not_from_ca' as const }]),
  ];
}

/** Whether the last certificate of a chain is, or was signed by, the authority. */
function isFrom(chain: string, ca: string): boolean {
  const authority = new X509Certificate(ca);
  const links = (chain.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
    (pem) => new X509Certificate(pem),
  );
  const last = links.at(-1);
  return last !== undefined && (last.raw.equals(authority.raw) || last.verify(authority.publicKey));
}

/** Days until a certificate ends; negative when it has. */
export const daysLeft = (pem: string, nowMs: number): number =>
  Math.floor((Date.parse(new X509Certificate(pem).validTo) - nowMs) / DAY_MS);

const newKeys = (): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);

/** 16 random bytes, positive (RFC 5280, section 4.1.2.2). */
function newSerial(): string {
  const bytes = webcrypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return Buffer.from(bytes).toString('hex');
}

const keyToPem = async (key: webcrypto.CryptoKey): Promise<string> =>
  PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');

const keyFromPem = (pem: string): Promise<webcrypto.CryptoKey> =>
  webcrypto.subtle.importKey('pkcs8', PemConverter.decodeFirst(pem), ALGORITHM, false, ['sign']);

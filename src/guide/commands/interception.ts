/**
 * Names that firewalls, proxies, gateways, antiviruses and debuggers give to the authority with which they write certificates of
 * their own. Only names of such authorities are here, and none of a maker that also issues public certificates under it.
 * @source their manuals and public cases, such as Fortinet FD38118 and Broadcom 169283; saltstack/salt#55024 (Zscaler),
 *   rustls/rustls-platform-verifier#138 (Sophos)
 */
const products = [
  'FortiGate',
  'Fortinet',
  'FortiProxy',
  'FortiSASE',
  'Zscaler',
  'goskope',
  'Netskope',
  'Sophos SSL CA',
  'Sophos (?:UTM|XG|Firewall)',
  'SonicWALL',
  'WatchGuard',
  'Fireware HTTPS Proxy',
  'Barracuda (?:Networks|Web|NG|CloudGen|Firewall|Central)',
  'Blue ?Coat',
  'ProxySG',
  'Forcepoint',
  'Websense',
  'McAfee Web Gateway',
  'Skyhigh Web Gateway',
  'Microsoft Forefront TMG',
  'TMG HTTPS Inspection',
  'Palo Alto Networks',
  'Check Point (?:SSL|HTTPS|Gateway|Firewall|Software Technologies)',
  'Cisco Umbrella',
  'IronPort',
  'Gateway CA - Cloudflare',
  'Cato Networks',
  'iboss',
  'Smoothwall',
  'Stormshield',
  'Untangle',
  'Cyberoam',
  'Kerio Control',
  'Endian Firewall',
  'pfSense',
  'OPNsense',
  'Sangfor',
  'ContentKeeper',
  'Kaspersky (?:Anti-Virus|Web Anti-Virus|Endpoint|Security)',
  // Avast, AVG, Norton.
  'Web/Mail Shield',
  'ESET SSL Filter',
  'Bitdefender',
  'AdGuard Personal CA',
  'mitmproxy',
  'DO_NOT_TRUST_Fiddler',
  'Charles Proxy',
  'PortSwigger',
];

/** As whole words or labels, whatever divides them: `CN=name-FortiGate-SSL`, `CN=ca.name.goskope.com`. */
const pattern = new RegExp(String.raw`(?:[^\p{L}\d]|^)(?:${products.join('|')})(?:CA)?(?![\p{L}\d])`, 'iu');

/**
 * Whether an authority is that of something between the PC and the server.
 * @param issuer the line that names it: `Issuer: CN=…, O=…`
 */
export function isInterception(issuer: string): boolean {
  return pattern.test(issuer);
}

/** What the shop and the sandbox share when the environment says nothing. Secret to nobody: they protect a demo. */
export const demoDefaults = {
  port: 3001,
  host: '127.0.0.1',
  apiUrl: 'http://localhost:3000',
  paypalWebhookId: 'WH-TORIYOSE-DEMO',
  resendWebhookSecret: `whsec_${Buffer.from('toriyose-demo-webhook-secret').toString('base64')}`,
} as const;

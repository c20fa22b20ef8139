import { test } from '@playwright/test';
import { serveSite } from '../pwa/server';
import { engines } from './engines';
import { openKept, reload } from './session';
import { walkToReport } from './toReport';

for (const [name, start] of Object.entries(engines)) {
  test(`${name}: with the server gone, walks to the report, in the other language too, and copies it`, async () => {
    const site = await serveSite('/helpdesk/sportello/');
    const engine = await start();
    try {
      await openKept(engine, `${site.url}?lang=it`);
      await site.stop();
      await reload(engine);
      await walkToReport(engine);
    } finally {
      await engine.close();
      await site.stop();
    }
  });
}

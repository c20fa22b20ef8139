import type { Plugin } from 'vite';

/**
 * What the page never runs of its two large libraries, and no bundler can know: methods of classes that it uses, and functions
 * that only such methods call. Found by the coverage of a whole walk through the guide.
 */
const unused: readonly { file: RegExp; names: readonly string[] }[] = [
  {
    // Texts are put in as they are: there is no backend, no format, no selector, no second instance.
    file: /\/i18next\/dist\/esm\/i18next\.js$/,
    names: [
      'Connector.queueLoad',
      'Connector.loaded',
      'Connector.read',
      'Connector.prepareLoading',
      'Connector.reload',
      'Connector.noticeDevFallback',
      'Connector.loadOne',
      'Connector.saveMissing',
      'EventEmitter.off',
      'EventEmitter.once',
      'Formatter.format',
      'Formatter.addCached',
      'I18n.cloneInstance',
      'I18n.dir',
      'I18n.hydrate',
      'I18n.loadLanguages',
      'I18n.loadNamespaces',
      'I18n.reloadResources',
      'I18n.exists',
      'I18n.setDefaultNamespace',
      'I18n.toJSON',
      'Interpolator.reset',
      'I18n.use',
      'Interpolator.nest',
      'LanguageUtil.deprecateBareCode',
      'Logger.deprecate',
      'PluralResolver.getPluralFormsOfKey',
      'PluralResolver.getSuffixes',
      'PluralResolver.needsPlural',
      'ResourceStore.addResource',
      'ResourceStore.addResources',
      'ResourceStore.removeResourceBundle',
      'ResourceStore.toJSON',
      'Translator.exists',
      'Translator.getUsedParamsDetails',
      'createProxy',
      'deepExtend',
      'keysFromSelector',
      'isSafeLanguageCode',
      'LanguageUtil.getLanguagePartFromCode',
      'LanguageUtil.getScriptPartFromCode',
      'pushPath',
    ],
  },
  {
    // The guide has one state at a time, and no actor runs: nothing is spawned, sent, delayed, stored or inspected.
    file: /\/xstate\/dist\/StateMachine-\w+\.esm\.js$/,
    names: [
      'StateMachine.getPersistedSnapshot',
      'StateMachine.microstep',
      'StateMachine.provide',
      'StateMachine.resolveState',
      'StateMachine.restoreSnapshot',
      'StateMachine.start',
      'StateNode.definition',
      'StateNode.on',
    ],
  },
  {
    file: /\/xstate\/dist\/assign-\w+\.esm\.js$/,
    names: ['createSpawner.spawn'],
  },
  {
    file: /\/xstate\/dist\/raise-\w+\.esm\.js$/,
    names: [
      'cancel',
      'createActor',
      'getDelayedTransitions.mutateEntryExit',
      'checkAnd',
      'createAfterEvent',
      'getPersistedSnapshot',
      'hasIntersection',
      'resolveOutput',
      'and',
      'not',
      'or',
      'stateIn',
      'checkNot',
      'checkOr',
      'checkStateIn',
      'isInFinalState',
      'machineSnapshotGetMeta',
      'machineSnapshotMatches',
      'machineSnapshotToJSON',
      'raise',
      'resolveHistoryDefaultTransition',
      'resolveReferencedActor',
      'spawnChild',
      'stopChild',
      'transitionParallelNode',
    ],
  },
];

/** A function of a syntax tree (ESTree), as far as it matters here. */
interface Node {
  type: string;
  start: number;
  end: number;
  id?: { name: string };
  key?: { name: string };
  body?: Node | { body: Node[] } | Node[];
  value?: Node;
  init?: Node | null;
  declarations?: Node[];
}

/** Empties the functions that `unused` names: 5 kB less to load, and to read on a slow phone before anything can be pressed. */
export function withoutUnused(): Plugin {
  return {
    name: 'sportello:without-unused',
    apply: 'build',
    transform: {
      filter: { id: unused.map(({ file }) => file) },
      handler(code, id) {
        const names = unused.find(({ file }) => file.test(id))?.names ?? [];
        const bodies = bodiesIn(this.parse(code).body as unknown as Node[]);
        return { code: emptied(code, names, bodies), map: null };
      },
    },
  };
}

/** The code with bodies that throw: should one be called after all, it is no silent nothing. */
function emptied(code: string, names: readonly string[], bodies: Map<string, Node>): string {
  const found = names.map((name) => {
    const body = bodies.get(name);
    if (!body) throw new Error(`A library has no ${name} any more: see what it has become`);
    return body;
  });
  found.sort((one, other) => other.start - one.start);
  return found.reduce(
    (text, { start, end }) => `${text.slice(0, start)}{ throw Error('left out'); }${text.slice(end)}`,
    code,
  );
}

/** The bodies of a module's functions by name: a method's as `Class.method`, that of one within another as `outer.inner`. */
function bodiesIn(nodes: readonly Node[], within = '', found = new Map<string, Node>()): Map<string, Node> {
  const add = (own: string | undefined, body: Node['body']) => {
    found.set(within + own, body as Node);
    const { body: inner } = body as Node;
    if (Array.isArray(inner)) bodiesIn(inner, `${within}${own}.`, found);
  };
  for (const { type, id, body, declarations = [] } of nodes) {
    if (type === 'FunctionDeclaration') add(id?.name, body);
    if (type === 'ClassDeclaration')
      for (const { key, value } of (body as { body: Node[] }).body)
        if (value) add(`${id?.name}.${key?.name}`, value.body);
    for (const { id: own, init } of declarations)
      if (init?.type.endsWith('FunctionExpression')) add(own?.name, init.body);
  }
  return found;
}

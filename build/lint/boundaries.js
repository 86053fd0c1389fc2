/**
 * Who may import what (docs/decisions/0001-boundaries.md). One row a boundary: files under `from` may not import what `forbids`
 * matches; `except` are the few files whose work it is. The message says what to do instead.
 */
const area = (path) => new RegExp(`^${path}`);

export const BOUNDARIES = [
  {
    from: area('shared/'),
    forbids: (target) => /^(renderer|electron|server|build|test)\//.test(target),
    message: 'shared/ is pure and knows no host: move what both need into shared/, or pass it in as an argument.',
  },
  {
    from: area('shared/'),
    forbids: (target) =>
      target.startsWith('npm:') && !/^npm:(zod|@noble\/hashes|pinyin-pro|jsewts|docx)(\/|$)/.test(target),
    message:
      'shared/ may import only zod, @noble/hashes, pinyin-pro, jsewts and docx: pass other things in as arguments.',
  },
  {
    from: area('(shared|renderer)/'),
    except: /^shared\/core\/zod\.ts$/,
    forbids: (target) => target === 'npm:zod',
    message:
      'Take z from shared/core/zod: straight from the library it tries to evaluate code, which the content policy refuses.',
  },
  {
    from: area('renderer/'),
    forbids: (target) => /^(electron|server|build|test)\//.test(target) || /^npm:(electron|node:)/.test(target),
    message:
      'The renderer reaches its host only through renderer/platform: add what you need to the Platform interface.',
  },
  {
    from: area('electron/'),
    forbids: (target) => /^(renderer|server|build|test)\//.test(target),
    message: 'The shell shares with the screens only what lies in shared/: move it there.',
  },
  {
    from: area('electron/'),
    except: /^electron\/(main\/(main|[a-z-]+\.adapter|ipc\/handle)|preload\/preload)\.ts$|^electron\/main\/adapters\//,
    forbids: (target) => target === 'npm:electron',
    message:
      'Only the thin adapters import electron: take what you need as an argument, so that plain Node can test it.',
    typesAllowed: true,
  },
  {
    from: area('electron/preload/'),
    forbids: (target) => target !== 'npm:electron',
    message: 'A sandboxed preload has only electron, and types: ask main through the contract.',
    typesAllowed: true,
  },
  {
    from: area('server/'),
    forbids: (target) => /^(renderer|electron|build|test)\//.test(target),
    message: 'The hub shares with the app only what lies in shared/: move it there.',
  },
  {
    from: area('server/engine/'),
    forbids: (target) => !/^(shared|server\/engine)\/|^npm:@noble\/hashes\//.test(target),
    message:
      'The engine of the hub is pure over HubStore, so that the simulation runs it: take files, network and anything else as an argument.',
  },
  {
    from: area('renderer/'),
    except: /^renderer\/data\/./,
    forbids: (target) => target.startsWith('npm:dexie'),
    message: 'Only renderer/data touches the database: read through World and write through session.save.',
  },
  {
    from: area('renderer/(features|components|documents)/'),
    forbids: (target) => /^renderer\/data\/(?!api$|gate-api$)/.test(target),
    message: 'Screens see the data through the Session of renderer/data/api.ts only.',
  },
  {
    from: area('renderer/components/'),
    forbids: (target) => target.startsWith('renderer/features/'),
    message: 'Components have no subject: take values and callbacks, or move the file into its feature.',
  },
  {
    from: area('(renderer/exchange|server/engine)/'),
    // What turns a port into something real.
    except: /\.adapter\.tsx?$|^renderer\/exchange\/adapters\//,
    forbids: (target) =>
      (target.startsWith('npm:') && !/^npm:@noble\/hashes(\/|$)/.test(target)) ||
      !/^(npm:|shared\/|renderer\/exchange\/|server\/engine\/)/.test(target),
    message:
      'Storage, signatures, timers and networks are ports here, so that the simulation runs this very code: take it as an argument, or write an *.adapter.ts.',
  },
  {
    from: area('(shared|renderer|electron|server|build)/'),
    except: /\.test\.tsx?$/,
    forbids: (target) => /^test\/|\.test$/.test(target),
    message: 'Product code never imports from tests: move what is shared out of the test.',
  },
];

/** Features never import each other; only renderer/app composes several. */
export const FEATURE_MESSAGE =
  'Features never import each other: let renderer/app pass it in, or move the shared part to renderer/components or shared/domain.';

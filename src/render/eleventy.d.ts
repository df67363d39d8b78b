declare module '@11ty/eleventy' {
  /** A rendered page. */
  export interface RenderedTemplate {
    readonly url: string;
    readonly inputPath: string;
    readonly outputPath: string;
    readonly content: string;
  }

  /** The methods of Eleventy's configuration that are used here. */
  export interface EleventyConfig {
    readonly ignores: Set<string>;
    readonly benchmarkManager: {
      get(group: string): { readonly logger: { overrideLogger(logger: false): void } };
    };
    setInputDirectory(directory: string): void;
    setOutputDirectory(directory: string): void;
    setIncludesDirectory(directory: string): void;
    setDataDirectory(directory: string): void;
    setTemplateFormats(formats: readonly string[]): void;
    setUseTemplateCache(enabled: boolean): void;
    setUseGitIgnore(enabled: boolean): void;
    setQuietMode(quiet: boolean): void;
    setNunjucksEnvironmentOptions(options: Readonly<Record<string, unknown>>): void;
    setServerPassthroughCopyBehavior(behavior: 'copy' | 'passthrough'): void;
    addPassthroughCopy(paths: Readonly<Record<string, string>>): void;
    addGlobalData(name: string, data: unknown): void;
    addNunjucksGlobal(name: string, value: unknown): void;
    addFilter(name: string, filter: (...parameters: never[]) => unknown): void;
    addExtension(extension: string, options: ExtensionOptions): void;
    addPlugin<Options>(
      plugin: (config: EleventyConfig, options: Options) => void | Promise<void>,
      options?: Options,
    ): void;
    on(event: 'eleventy.engine.njk', listener: (engine: NunjucksEngine) => void): void;
    on(event: 'eleventy.before' | 'eleventy.after', listener: () => void | Promise<void>): void;
    addWatchTarget(path: string): void;
  }

  export interface NunjucksEngine {
    readonly environment: import('nunjucks').Environment & { readonly loaders: TemplateLoader[] };
    readonly nunjucks: typeof import('nunjucks');
  }

  /** A loader of Nunjucks. It looks for templates in `searchPaths`. */
  export interface TemplateLoader {
    searchPaths?: string[];
    readonly cache: Readonly<Record<string, unknown>>;
    readonly getSource: (
      name: string,
    ) => { readonly src: string; readonly path: string; readonly noCache: boolean } | null;
  }

  export interface ExtensionOptions {
    readonly key: string;
    readonly compileOptions: { readonly cache: boolean };
    readonly compile: (source: string, inputPath: string) => (data: object) => string;
  }

  export class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly quietMode: boolean;
        readonly configPath: false;
        readonly config: (config: EleventyConfig) => void | Promise<void>;
      },
    );
    init(): Promise<void>;
    /** Turns off messages on the console. Errors are still thrown. */
    disableLogger(): void;
    toJSON(): Promise<readonly RenderedTemplate[]>;
  }
}

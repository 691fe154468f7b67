export type Dictionary = Readonly<Record<string, string>>;

/** The names between braces in a text: 'Còn {n} ngày' → 'n'; '{n|day|days}' → 'n'. */
type Params<Text extends string> = Text extends `${string}{${infer Inner}}${infer Rest}`
	? (Inner extends `${infer Name}|${string}` ? Name : Inner) | Params<Rest>
	: never;

/** What the other language must provide: the same keys, none missing, none more. */
export type Translation<Source extends Dictionary> = Readonly<Record<keyof Source, string>>;

type Arguments<Text extends string> = [Params<Text>] extends [never]
	? []
	: [values: Readonly<Record<Params<Text>, string | number>>];

export type Translate<Source extends Dictionary> = <Key extends keyof Source & string>(
	key: Key,
	...values: Arguments<Source[Key]>
) => string;

/** The keys whose text has no hole: words for navigation and headings given as data. */
export type PlainKey<Source extends Dictionary> = {
	[Key in keyof Source & string]: [Params<Source[Key]>] extends [never] ? Key : never;
}[keyof Source & string];

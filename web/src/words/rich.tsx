import { type ComponentChildren, Fragment } from 'preact';

/** A text of the catalogue in which `{name}` stands for something drawn, such as a name in its own language. */
export function Rich({
  text,
  values,
}: {
  text: string;
  values: Readonly<Record<string, ComponentChildren>>;
}) {
  const parts = text.split(/\{(\w+)\}/);
  return (
    <>
      {parts.map((part, at) => (
        <Fragment key={at}>{at % 2 === 0 ? part : (values[part] ?? `{${part}}`)}</Fragment>
      ))}
    </>
  );
}

/** Every word the interface says, in Spanish. */
import type * as en from "./en.ts";

export * from "./en.ts";

export const services: typeof en.services = {
  title: "Todos los servicios",
  filter: "Filtrar los servicios",
  find: "Buscar",
  facets: { category: "Categoría", exam: "Examen", domain: "Dominio del examen", status: "Con funciones" },
  all: {
    category: "Todas las categorías",
    exam: "Todos los exámenes",
    domain: "Todos los dominios",
    status: "en cualquier estado",
  },
  value: (name, many) => `${name} (${many})`,
  domain: (number, title) => (title === "" ? `Dominio ${number}` : `${number}. ${title}`),
  status: { ga: "disponibles", preview: "en versión preliminar", legacy: "heredadas", retired: "retiradas" },
  unsettled: {
    preview: (many) => `${many} en versión preliminar`,
    legacy: (many) => (many === 1 ? "1 heredada" : `${many} heredadas`),
    retired: (many) => (many === 1 ? "1 retirada" : `${many} retiradas`),
  },
  shown: (shown, of) => {
    const all = of === 1 ? "1 servicio" : `${of} servicios`;
    return shown === of ? all : `${shown} de ${all}`;
  },
  none: "Ningún servicio es así.",
  reset: "Mostrar todos",
  choose: (name) => `Comparar ${name}`,
  compareHint: "Marque dos o tres para verlos uno al lado del otro.",
  oneMore: (name) => `${name}: marque uno o dos más para comparar.`,
  compare: "Comparar uno al lado del otro",
  tooMany: "Tres como máximo. Desmarque uno antes.",
  clear: "Desmarcar todos",
};

export const compare: typeof en.compare = {
  title: "Comparar servicios",
  lead: "Dos o tres servicios, uno al lado del otro, con las palabras de sus propias páginas.",
  noScript:
    "Un script coloca las páginas una al lado de la otra, y aquí los scripts están desactivados. Cada servicio tiene su propia página:",
  chooser: "Servicios que se comparan",
  first: "Primer servicio",
  second: "Segundo servicio",
  third: "Tercer servicio",
  noneYet: "Elija un servicio",
  noThird: "Ninguno",
  fewer: "Elija dos servicios.",
  link: "La dirección de esta página guarda su elección: quien la abra verá lo mismo.",
  loading: "Cargando las páginas…",
  failed: "No se pudieron cargar las páginas. ¿Está sin conexión?",
  retry: "Intentarlo de nuevo",
  shown: (names) => `Uno al lado del otro: ${names}.`,
  suggested: "Comparaciones que hace el libro",
  pair: (a, b) => `${a} y ${b}`,
  names: (names) => listInSpanish(names, "y"),
  rather: (name) => `En lugar de ${name}`,
  rows: {
    between: "Entre ellos",
    purpose: "Para qué sirve",
    use: "Cuándo usarlo",
    avoid: "Cuándo evitarlo",
    features: "Funciones",
    mustKnow: "Lo que hay que saber",
    mistakes: "Errores frecuentes",
  },
  nothing: "Aquí no se dice nada.",
  all: "Todos los servicios",
  withAnother: "Comparar con otro servicio",
  sideBySide: "Uno al lado del otro:",
};

function listInSpanish(parts: readonly string[], and: string): string {
  if (parts.length < 2) return parts.join();
  const last = parts.at(-1) ?? "";
  // «y» becomes «e» before the sound of an i.
  const word = and === "y" && /^h?i(?![aeou])/i.test(last) ? "e" : and;
  return `${parts.slice(0, -1).join(", ")} ${word} ${last}`;
}

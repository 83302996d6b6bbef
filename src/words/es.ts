/** Every word the interface says, in Spanish: the reader is "tú", what a button does is an infinitive. */
import type * as en from "./en.ts";
import { conjunction, lowerFirst, ranges } from "./phrases.ts";

/** A no-break space before the sign: https://www.rae.es/dpd/porcentaje. */
function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}

function count(number: number, thing: string, things = `${thing}s`): string {
  return `${number} ${number === 1 ? thing : things}`;
}

function listInSpanish(parts: readonly string[], and: string): string {
  if (parts.length < 2) return parts.join();
  const last = parts.at(-1) ?? "";
  // «y» becomes «e» before the sound of an i.
  const word = and === "y" && /^h?i(?![aeou])/i.test(last) ? "e" : and;
  return `${parts.slice(0, -1).join(", ")} ${word} ${last}`;
}

/** Every word that questions say. */
export const questions = {
  group: (code: string) => `Tu respuesta a ${code}`,
  commit: "Comprobar mi respuesta",
  again: "Intentar de nuevo",
  of: (code: string) => ` a ${code}`,
  order: "Pon las opciones en orden con las flechas que tienen al lado.",
  up: (letter: string) => `Subir ${letter}`,
  down: (letter: string) => `Bajar ${letter}`,
  moved: (letter: string, place: number, count: number) => `${letter} está ahora en el puesto ${place} de ${count}.`,
  noChoice: "–",
  choice: (letter: string, text: string) => (text === "" ? letter : `${letter} · ${text}`),

  chooseOne: "Elige antes una respuesta.",
  chooseMore: (count: number) => (count === 1 ? "Falta una por elegir." : `Faltan ${count} por elegir.`),
  chooseFewer: (wanted: number) => `Elige ${wanted}, no más.`,
  orderFirst: "Ponlas antes en orden.",
  matchMore: (count: number) => (count === 1 ? "Falta una por relacionar." : `Faltan ${count} por relacionar.`),

  right: "Correcto.",
  wrong: "Incorrecto.",
  theAnswer: (answer: string) => `La respuesta es ${answer}.`,
  theOrder: (answer: string) => `El orden es ${answer}.`,
  pairsRight: (right: number, count: number) =>
    `${right} de ${count} parejas ${right === 1 ? "es correcta" : "son correctas"}.`,

  yourChoiceRight: "Correcta: la elegiste",
  yourChoiceWrong: "Incorrecta: la elegiste",
  missed: "Correcta: no la elegiste",
  placeRight: "En su puesto",
  placeWrong: (place: number) => `Va en el puesto ${place}`,
  pairRight: "Correcta",
  pairWrong: (letter: string) => `Incorrecta: es ${letter}`,

  answeredRight: (date: string) => `La acertaste el ${date}. Inténtala de nuevo.`,
  answeredWrong: (date: string) => `La fallaste el ${date}. Inténtala de nuevo.`,

  tallyAll: (number: number) => count(number, "pregunta"),
  tally: (answered: number, count: number, first: number) =>
    `${answered} de ${count} respondidas, ${first} acertadas al primer intento`,
  notKept: "Este navegador no guarda tu progreso: guárdalo en un archivo antes de salir.",
};

/** Every word the panel of progress says. */
export const progress = {
  title: "Tu progreso",
  about: "Se queda en este navegador y en este dispositivo; con un archivo lo llevas a otro.",
  none: "Todavía no has respondido ninguna pregunta.",
  count: (attempts: number, questions: number) =>
    `Hasta ahora, ${count(attempts, "respuesta")} a ${count(questions, "pregunta")}.`,
  save: "Guardar mi progreso…",
  saved: (file: string) => `Guardado como ${file}.`,
  read: "Leer el progreso de un archivo…",
  added: (attempts: number, questions: number) =>
    `${attempts === 1 ? "Añadida" : "Añadidas"} ${count(attempts, "respuesta")} a ${count(questions, "pregunta")}.`,
  addedMore: "También se añadió lo demás que guarda el archivo, como tarjetas, exámenes y un plan.",
  addedNone: "Este archivo no trae nada nuevo: ya se sabía todo.",
  refused: (reason: string) => `No se ha leído nada: ${reason}`,
  forget: "Olvidar mi progreso",
  forgetAsk: (attempts: number) =>
    attempts === 0
      ? "¿Olvidar todo lo guardado aquí?"
      : `¿Olvidar ${count(attempts, "respuesta")} y todo lo demás guardado aquí?`,
  forgetYes: "Olvidar",
  forgetNo: "Conservar",
  forgotten: "Olvidado.",
  undo: "Deshacer",
  undone: "Has recuperado tu progreso.",

  reasons: {
    large: "el archivo es más grande de lo que puede ser un progreso.",
    json: "el archivo está dañado o no es de progreso.",
    foreign: "el archivo no contiene el progreso de un libro como este.",
    book: "es de otro libro.",
    newer: "lo guardó una edición más nueva que esta. Léelo allí.",
    damaged: "el archivo está dañado.",
    future: "contiene respuestas del futuro. ¿Va bien el reloj de este dispositivo?",
    unreadable: "el navegador no pudo abrir el archivo.",
  },
  trouble: {
    forbidden: "Este navegador no guarda el progreso de esta página. Guárdalo en un archivo antes de salir.",
    full: "El almacenamiento del navegador está lleno: las respuestas nuevas no se guardan. Guarda tu progreso en un archivo antes de salir.",
    newer:
      "Una edición más nueva de este libro guarda su progreso en este navegador. Esta lo deja como está: guarda en un archivo lo que respondas aquí.",
    unreadable: "No se pudo leer lo que guardaba este navegador; se ha puesto aparte y tu progreso empieza desde cero.",
  },
};

/** Every word of the practice exam. */
export const exam = {
  title: "Examen de práctica",
  lead: (code: string) =>
    code === ""
      ? "Preguntas de todos los capítulos, mezcladas, con las respuestas al final."
      : `Preguntas de todos los capítulos, sorteadas y con el tiempo del examen ${code}, y las respuestas al final.`,
  noScript:
    "El examen lo sortea y lo corrige un script, y aquí los scripts están desactivados. Todas sus preguntas están en los capítulos, cada una con su respuesta:",

  size: (questions: number) => count(questions, "pregunta"),
  time: (minutes: number) => count(minutes, "minuto"),
  counted: (scored: number, questions: number) =>
    scored === questions
      ? "Todas las preguntas puntúan."
      : `Puntúan ${scored}. Las otras ${questions - scored} no, y nada las distingue antes del informe, como en el examen real.`,
  scaled: (real: number, minutes: number, bank: number) =>
    `El examen real hace ${real} preguntas en ${minutes} minutos. Esta edición tiene ${bank}, así que el examen de práctica es más corto en la misma proporción.`,
  domains: "Preguntas que puntúan, por dominio",
  domain: "Dominio",
  weight: "Peso",
  asked: "Preguntas",
  uneven:
    "Las preguntas de esta edición no alcanzan para los pesos reales: lo que falta en un dominio lo completan otros.",

  clock: "Reloj",
  timed: (minutes: number) => `${count(minutes, "minuto")} sin pausa, como en el examen real`,
  pausable: (minutes: number) => `${count(minutes, "minuto")}, y puedo hacer pausas`,
  untimed: "Sin reloj: me tomo el tiempo que necesite",
  begin: "Empezar el examen",
  seed: "Quien abra este enlace recibe las mismas preguntas:",
  another: "Sortear otro examen",
  local:
    "Tus respuestas se quedan en este navegador. Cuando entregues el examen, se suman a tu progreso en los capítulos.",
  earlier: "Exámenes que has hecho",
  earlierOne: (date: string, right: number, of: number) => `${date}: ${right} de ${of} correctas`,

  loading: "Buscando las preguntas…",
  failed: "No se han podido traer las preguntas. ¿Estás sin conexión?",
  retry: "Intentar de nuevo",

  waiting: "Tu examen te espera",
  waitingFor: (answered: number, of: number) => `${answered} de ${of} respondidas.`,
  waitingLeft: (clock: string) => `Quedan ${clock} en el reloj.`,
  waitingOther: "Tu enlace lleva a otro examen, que podrá empezar cuando entregues o abandones este.",
  waitingLack: (questions: number) =>
    questions === 1
      ? "Una de sus preguntas no está en esta edición y no puede hacerse aquí."
      : `${questions} de sus preguntas no están en esta edición y no pueden hacerse aquí.`,
  goOn: "Continuar",
  leave: "Abandonar este examen",
  leaveAsk: "Se perderán sus respuestas.",
  leaveYes: "Abandonarlo",
  leaveNo: "Conservarlo",

  question: (number: number, of: number) => `Pregunta ${number} de ${of}`,
  timeLeft: "Tiempo restante",
  minutesLeft: (minutes: number) => `${minutes === 1 ? "Queda" : "Quedan"} ${count(minutes, "minuto")}.`,
  pause: "Pausa",
  paused: "En pausa",
  flag: "Marcar",
  flagSet: "Marcada.",
  flagTaken: "Ya no está marcada.",
  previous: "Anterior",
  next: "Siguiente",
  sheet: "Hoja de respuestas",
  legend: "Rellena: respondida. Esquina: marcada.",
  sheetItem: (number: number, isAnswered: boolean, isFlagged: boolean) =>
    `Pregunta ${number}, ${isAnswered ? "respondida" : "en blanco"}${isFlagged ? ", marcada" : ""}`,
  keys: "Teclas: 1–9 elegir, N siguiente, P anterior, F marcar.",
  submit: "Entregar el examen…",
  submitTitle: "¿Entregar el examen?",
  submitOnce: "Después no podrás cambiar tus respuestas.",
  complete: "Todas las preguntas están respondidas.",
  blanks: (numbers: string, many: number) =>
    many === 1 ? `La pregunta ${numbers} está en blanco.` : `Las preguntas ${numbers} están en blanco.`,
  unfinished: (numbers: string, many: number) =>
    many === 1
      ? `La pregunta ${numbers} está respondida a medias, lo que cuenta como fallo.`
      : `Las preguntas ${numbers} están respondidas a medias, lo que cuenta como fallo.`,
  tooMany: (numbers: string, many: number) =>
    many === 1
      ? `La pregunta ${numbers} tiene más opciones elegidas de las que pide, lo que cuenta como fallo.`
      : `Las preguntas ${numbers} tienen más opciones elegidas de las que piden, lo que cuenta como fallo.`,
  flagged: (numbers: string, many: number) =>
    many === 1 ? `La pregunta ${numbers} está marcada.` : `Las preguntas ${numbers} están marcadas.`,
  submitYes: "Entregar",
  submitNo: "Volver al examen",
  timeUp: "Se acabó el tiempo y el examen se entregó tal como estaba.",
  notKept: "Este navegador no guarda tu progreso: al recargar la página se perdería este examen.",

  report: "Tu informe",
  resultOf: (right: number, of: number) =>
    `${right} correctas de ${count(of, "pregunta")} que ${of === 1 ? "puntúa" : "puntúan"}: ${percent(right / of)}.`,
  likely: (low: number, high: number) =>
    `Con muchas preguntas como estas, tu porcentaje estaría probablemente entre el ${percent(low)} y el ${percent(high)} (intervalo del ${percent(0.95)}).`,
  passing: (score: number, of: number) =>
    `El examen real se aprueba con ${score} de ${of} puntos. Los exámenes ponderan y escalan lo que preguntan, así que un porcentaje de aciertos no es una nota.`,
  lack: (questions: number) =>
    questions === 1
      ? "Una pregunta de este examen no está en esta edición y aquí no se tiene en cuenta."
      : `${questions} preguntas de este examen no están en esta edición y aquí no se tienen en cuenta.`,
  knownBefore: (known: number, of: number) =>
    `${known} de las ${of} ya las habías respondido antes; dicen menos de lo que harías con preguntas nuevas.`,
  spentAll: (all: string, each: string) => `Tardaste ${all}, ${each} por pregunta.`,
  byDomain: "Por dominio y tarea",
  domainOrTask: "Dominio, tarea",
  rightOf: "Correctas",
  share: "Porcentaje",
  range: `Intervalo del ${percent(0.95)}`,
  byDomainTable: "Respuestas correctas por dominio y tarea",
  task: (task: string) => `Tarea ${task}`,
  readingList: "Qué volver a leer",
  nothingMissed: "Nada: todas las respuestas fueron correctas.",
  readFor: "por",
  answers: "Todas las preguntas",
  chosen: (letters: string) => `la tuya ${letters}`,
  rightIs: (letters: string) => `respuesta ${letters}`,
  inBook: (code: string) => `${code} en su capítulo`,
  uncounted: "no puntúa",
  outcomes: { right: "Correcta", wrong: "Incorrecta", unfinished: "A medias", blank: "En blanco" },
  shareAgain: "Enlace a este examen, con las mismas preguntas:",
  takeAnother: "Hacer otro examen",
};

/** Numbers as the language writes them. */
export const numbers = {
  percent,
};

/** Every word of the flashcards. */
export const cards = {
  title: "Tarjetas",
  lead: (terms: number, services: number, mistakes: number) =>
    `${tarjetasUnidas([
      ...(terms === 0 ? [] : [count(terms, "término", "términos")]),
      ...(services === 0 ? [] : [count(services, "servicio", "servicios")]),
      ...(mistakes === 0 ? [] : [count(mistakes, "error común", "errores comunes")]),
    ])}. Cada tarjeta vuelve poco antes de que la olvides.`,
  leadQuestions: "Cada pregunta que falles será también una tarjeta.",
  leadQuestionsOnly: "Cada pregunta que falles será una tarjeta, que vuelve poco antes de que la olvides.",
  noScript:
    "Un script elige y programa las tarjetas, y aquí los scripts están desactivados. Lo que preguntan está en el libro:",

  today: "Hoy",
  counting: "Calculando lo que toca…",
  fresh: "Nuevas",
  learning: "En curso",
  due: "De repaso",
  study: "Estudiar ahora",
  goOn: "Seguir",
  more: (cards: number) => (cards === 1 ? "1 tarjeta nueva más" : `${cards} tarjetas nuevas más`),
  nothing: "Aún no hay tarjetas: responde preguntas, y las que falles vendrán aquí.",
  nothingDue: "No toca ninguna.",
  nextCards: (cards: number, inDays: number) => `Próximas: ${count(cards, "tarjeta", "tarjetas")} ${dentroDe(inDays)}.`,
  nextLearning: (cards: number, time: string) =>
    cards === 1 ? `1 tarjeta en curso vuelve a las ${time}.` : `${cards} tarjetas en curso vuelven a las ${time}.`,

  pace: "Examen y ritmo",
  examDay: "Día del examen",
  noExamDay: "Quitar el día",
  examNone: "Si pones un día, cada tarjeta volverá una vez más poco antes del examen, y ninguna tocará después de él.",
  examIn: (days: number) =>
    `Faltan ${count(days, "día", "días")}. Cada tarjeta vuelve una vez más en los tres últimos días antes del examen; ninguna toca más tarde que la víspera.`,
  examTomorrow: "Es mañana. Lo que toca, toca hoy.",
  examToday: "Es hoy. ¡Suerte!",
  examPast: "Ese día ya pasó: los intervalos vuelven a crecer sin límite.",
  newADay: "Tarjetas nuevas al día",
  order: "Las tarjetas nuevas vienen",
  orders: { book: "capítulo a capítulo", mixed: "mezcladas" },

  cram: "Repaso intensivo",
  cramAbout: "Recorre las tarjetas, toquen o no, hasta saber cada una. El calendario queda como está.",
  chapter: "Capítulo",
  allChapters: "Todos los capítulos",
  kindsLegend: "Tipos",
  kinds: { term: "Términos", service: "Servicios", mistake: "Errores", question: "Preguntas falladas" },
  only: "Solo",
  flaggedOnly: "las marcadas",
  missedOnly: "las falladas en los últimos siete días",
  cramBegin: (cards: number) =>
    cards === 0 ? "No hay tarjetas así" : `Repasar ${count(cards, "tarjeta", "tarjetas")}`,

  keys: "Teclas: Espacio o Intro muestra la respuesta; después 1 Otra vez, 2 Difícil, 3 o Espacio Bien, 4 Fácil; U o Ctrl Z deshace, F marca.",
  local: "Tus respuestas se quedan en este navegador. Un archivo las lleva a otro: Ajustes y teclas, Tu progreso.",

  session: "Sesión de estudio",
  cramSession: "Repaso intensivo",
  left: (fresh: number, learning: number, due: number) =>
    `${fresh === 1 ? "1 nueva" : `${fresh} nuevas`}, ${learning} en curso, ${due} de repaso.`,
  cramLeft: (left: number) => (left === 1 ? "Queda 1" : `Quedan ${left}`),
  progress: (done: number, of: number) => `${done} de ${of} hechas`,
  end: "Terminar",
  undo: "Deshacer",
  undone: "Deshecho.",
  takeBack: "Deshacer la última respuesta",
  nothingToUndo: "No hay nada que deshacer.",
  flag: "Marcar",
  flagSet: "Marcada.",
  flagTaken: "Ya no está marcada.",
  asks: {
    term: "Término: ¿qué significa?",
    service: "Servicio: ¿para qué sirve y cuándo lo usarías?",
    mistake: "Muchos lo creen: ¿qué tiene de falso?",
    question: "Pregunta fallada: ¿cuál es la respuesta?",
  },
  show: "Mostrar la respuesta",
  answer: "Respuesta",
  inBook: "En el libro",
  see: "Véase también",
  useWhen: "Úsalo cuando",
  avoidWhen: "Evítalo cuando",
  gradesLegend: "¿Cómo de bien la sabías?",
  grades: { 1: "Otra vez", 2: "Difícil", 3: "Bien", 4: "Fácil" },
  notKnown: "Aún no",
  known: "La sabía",
  loading: "Cargando la tarjeta…",
  failed: "No se pudo cargar la tarjeta. ¿Estás sin conexión?",
  retry: "Intentar de nuevo",
  elsewhere: "Respondida en otra página; aquí está la siguiente.",
  notKept: "Este navegador no guarda tu progreso: al recargar se perderían estas respuestas.",

  minutes: (minutes: number) => `${minutes} min`,
  hours: (hours: string) => `${hours} h`,
  days: (days: number) => count(days, "día", "días"),
  months: (months: string) => (months === "1" ? "1 mes" : `${months} meses`),
  years: (years: string) => (years === "1" ? "1 año" : `${years} años`),
  afterExam: "tras el examen",

  done: "Hecho por hoy",
  ended: "Sesión terminada",
  answered: (answers: number, again: number) =>
    `${count(answers, "respuesta", "respuestas")}${again === 0 ? "" : `, ${again} con «Otra vez»`}.`,
  cramDone: "Has sabido todas las tarjetas una vez",
  cramEnded: "Repaso terminado",
  cramKnown: (known: number, of: number, missed: number) =>
    `${known} de ${count(of, "tarjeta sabida", "tarjetas sabidas")}${missed === 0 ? "" : `, ${missed} no a la primera`}.`,
  cramMissed: (cards: number) => (cards === 1 ? "De nuevo la que no sabías" : `De nuevo las ${cards} que no sabías`),
  comes: "Qué viene y cuándo",
  comesOn: (when: string, cards: number, fresh: number) =>
    `${when}: ${count(cards, "tarjeta", "tarjetas")}${fresh === 0 ? "" : fresh === cards ? ", todas nuevas" : `, ${fresh} de ellas nuevas`}`,
  whenIn: dentroDe,
  comesLater: (inDays: number, cards: number) =>
    `Más tarde, la primera ${dentroDe(inDays)}: ${count(cards, "tarjeta", "tarjetas")}`,
  comesAfterExam: (cards: number) => `Vistas por última vez antes del examen: ${count(cards, "tarjeta", "tarjetas")}`,
  back: "Volver al resumen",
};

function dentroDe(days: number): string {
  return days === 1 ? "mañana" : `dentro de ${days} días`;
}

function tarjetasUnidas(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} y ${parts.at(-1) ?? ""}`;
}

/** What things of the book are called, alone and with their numbers: "Figura 2.1". */
export const labels = {
  part: (number: string) => `Parte ${number}`,
  chapter: (number: string) => `Capítulo ${number}`,
  appendix: (number: string) => `Apéndice ${number}`,
  section: (number: string) => `Sección ${number}`,
  figure: (number: string) => `Figura ${number}`,
  table: (number: string) => `Tabla ${number}`,
  listing: (number: string) => `Listado ${number}`,
  question: (number: string) => `P${number}`,

  kinds: {
    front: "Páginas preliminares",
    part: "Parte",
    chapter: "Capítulo",
    appendix: "Apéndice",
    back: "Páginas finales",
    glossary: "Glosario",
    services: "Apéndice",
    service: "Servicio",
    closing: "Muestra",
  },
  figures: "Figuras",
  tables: "Tablas",
  listings: "Listados",

  edition: (number: string) => `Edición ${number}`,
  demoOfEdition: (number: string) => `Muestra de la edición ${number}`,
  demoOf: (title: string) => `${title} (muestra)`,
  demoEdition: "Edición de muestra",
};

/** The callouts every book has. */
export const callouts = {
  note: { label: "Nota", meaning: "Conviene saberlo" },
  tip: { label: "Consejo", meaning: "Una forma mejor" },
  important: { label: "Importante", meaning: "Imprescindible para lograrlo" },
  warning: { label: "Advertencia", meaning: "Requiere atención ya" },
  caution: { label: "Precaución", meaning: "Puede causar daños" },
};

/** What is said of a question beside its code, and of its answer. */
export const asked = {
  single: "Elige una",
  multiple: (right: number) => `Elige ${["ninguna", "una", "dos", "tres", "cuatro", "cinco"][right] ?? right}`,
  ordering: "Ponlas en orden",
  matching: "Relaciona las parejas",
  task: (task: string) => `Tarea ${task}`,
  difficulty: (level: number) => `Dificultad ${level} de 5`,

  answer: "Respuesta",
  answers: "Respuestas",
  answerIs: (answer: string) => `Respuesta: ${answer}`,
  show: "Mostrar la respuesta",
  hide: "Ocultar la respuesta",
  of: (code: string) => `a ${code}`,
  right: "Correcto.",
  wrong: "Incorrecto.",
};

/** What components and documents say around the author's text. */
export const document = {
  promise: "Al terminar este capítulo podrás",
  tasks: (code: string, tasks: string[]) =>
    `${code === "" ? "Examen" : code}, tarea${tasks.length > 1 ? "s" : ""} ${tasks.join(", ")}`,
  minutes: (minutes: number) => `${minutes} min de lectura`,
  questions: (questions: number) => count(questions, "pregunta"),
  checked: (month: string) => `Datos comprobados en ${month}`,
  sources: "Fuentes",
  inThisPart: "En esta parte",

  notes: "Notas",
  note: (number: string) => `Nota ${number}`,
  back: "Volver",
  backToText: "Volver al texto",

  table: "Tabla",
  code: "Código",
  codeOf: (title: string) => `Código: ${title}`,
  verdict: "Veredicto",
  rewards: "Haz",
  punishes: "Evita",
  service: (name: string) => `Servicio: ${name}`,
  done: "Hecho:",
  toDo: "Pendiente:",
  free: "Gratis",

  domains: "Dominios del examen",
  domain: "Dominio",
  domainTitle: "Título",
  weight: "Peso",

  seeAlso: "Véase también",
  usedIn: "Se usa en",
};

/** The headings and fixed words of a service page. */
export const service = {
  sections: {
    use: "Úsalo cuando",
    avoid: "Evítalo cuando",
    features: "Características",
    patterns: "Patrones",
    "must-know": "Imprescindible",
    mistakes: "Errores comunes",
    comparisons: "Comparado con",
    mnemonics: "Para recordar",
  },
  status: { ga: "Disponible", preview: "Vista previa", legacy: "Heredado", retired: "Retirado" },
  frequency: { often: "A menudo", sometimes: "A veces", rarely: "Rara vez" },
  feature: "Característica",
  statusHead: "Estado",
  matters: "Lo que importa",
  with: (services: string) => `Con ${services}`,
  belief: "Creencia",
  truth: "Realidad",
  comparisons: "Comparaciones",
  alternative: "Alternativa",
  choose: (name: string) => `Elige ${name}`,
  chooseAlternative: "Elige la alternativa",
  related: "Servicios relacionados",
  exams: "Exámenes",
  guides: "Guías",
};

/** What decks and quizzes for other programs say. */
export const deck = {
  types: { question: "Pregunta", term: "Término", mistake: "Error" },
  answer: { single: "Respuesta", multiple: "Respuestas", ordering: "El orden", matching: "Las parejas" },
  whatIsWrong: "¿Qué está mal aquí?",
  seeAlso: "Véase también",
  edition: (number: string) => `edición ${number}`,
  tags: {
    question: "pregunta",
    term: "término",
    mistake: "error",
    chapter: "capítulo",
    task: "tarea",
    domain: "dominio",
    difficulty: "dificultad",
    service: "servicio",
  },
};

/** Titles of the site's pages that are no documents. */
export const pages = {
  home: "Inicio",
  contents: "Contenido",
  search: "Buscar",
  downloads: "Descargas",
  missing: "Página no encontrada",
  offline: "Sin conexión",
};

/** What stands around every page of the site and of the single file. */
export const frame = {
  skip: "Saltar al texto",
  demo: "Muestra",
  places: "Lugares",
  exam: "Examen",
  settings: "Ajustes, teclas y progreso",
  breadcrumbs: "Ruta de la página",
  book: "Libro",
  bookContents: "Contenido del libro",
  youAreAt: "Contenido del libro. Estás en",
  allContents: "Contenido, figuras y tablas",
  moreInContents: (documents: number) => `${documents} más en el contenido`,
  onThisPage: "En esta página",
  turn: "Página anterior y siguiente",
  previous: "Anterior",
  next: "Siguiente",
  close: "Cerrar",
  minutes: (minutes: number) => `${minutes} min`,
  questions: (questions: number) => count(questions, "pregunta"),
  letters: "Letras",
  filter: "Filtrar",
  coverOf: (title: string) => `Cubierta de ${title}`,
  continue: "Continúa donde estabas:",
};

/** Settings of reading, and keys. */
export const help = {
  title: "Ajustes y teclas",
  theme: "Tema",
  themes: { light: "Claro", system: "Como el sistema", dark: "Oscuro" },
  size: "Tamaño de letra",
  sizes: { small: "Pequeño", normal: "Normal", large: "Grande", larger: "Más grande", largest: "El más grande" },
  measure: "Longitud de línea",
  measures: { narrow: "Corta", normal: "Normal", wide: "Larga" },
  leading: "Interlineado",
  leadings: { normal: "Normal", loose: "Amplio" },
  face: "Tipo de letra",
  faces: { serif: "Con serifa", sans: "Sin serifa" },
  keys: "Teclas",
  key: "Tecla",
  keyDoes: "Qué hace",
  or: "o",
  left: "Izquierda",
  right: "Derecha",
  search: "Buscar",
  turnPage: "Página anterior y siguiente",
  turnChapter: "Capítulo anterior y siguiente",
  changeTheme: "Cambiar el tema",
  thisHelp: "Esta ayuda",
  closeOpen: "Cerrar lo que esté abierto",
  chooseInQuestion: "Elegir en una pregunta",
  checkAnswer: "Comprobar la respuesta",
  singleKeys: "Las teclas sin Ctrl ni Cmd están activas",
  reset: "Restablecer los ajustes",
};

/** The search, before anything is searched for. */
export const search = {
  title: "Buscar",
  field: "Buscar en el libro",
  noScript: "La búsqueda necesita scripts, y aquí este navegador no los ejecuta. El",
  noScriptContents: "contenido",
  noScriptBehind: "recoge todas las secciones, figuras y tablas.",
  answersToo: "Buscar también en las respuestas",
  choose: "elegir",
  open: "abrir",
  close: "cerrar",

  part: "Parte del libro",
  allParts: "Todas las partes",
  outside: "Preliminares y apéndices",
  kind: "Tipo de lugar",
  kinds: { all: "Todo", text: "Texto", question: "Preguntas", service: "Servicios", term: "Términos" },
};

/** The first page of the site. */
export const home = {
  start: "Empezar a leer",
  chapters: (number: number) => count(number, "capítulo"),
  questions: (number: number) => `${count(number, "pregunta")} con cada respuesta explicada`,
  figures: (number: number) => count(number, "figura"),
  tables: (number: number) => count(number, "tabla"),
  services: (number: number) => `${number} ${number === 1 ? "ficha de servicio" : "fichas de servicios"}`,
  terms: (number: number) => `${count(number, "término")} de glosario`,
  inThisBook: "En este libro",
  inThisDemo: "En esta muestra",
  formats: "Ediciones y formatos",
  full: "La edición completa",
  demo: (note: string) => `Muestra. ${note}`,
  allFiles: "Todos los archivos, con tamaños y sumas de comprobación",
};

/** The downloads, and what each file is. */
export const downloads = {
  store: "En la tienda",
  full: "La edición completa",
  fullNote: "Lo que te envía la tienda, para que compruebes si un archivo llegó entero.",
  demo: "La muestra",
  demoNote: "Puedes leerla y compartirla libremente.",
  file: "Archivo",
  size: "Tamaño",
  kilobytes: (number: string) => `${number}\u00a0kB`,
  megabytes: (number: string) => `${number}\u00a0MB`,
  none: "Esta compilación contiene solo el sitio.",
  check: "Para comprobar un archivo, ejecuta",
  checkOn: "sobre él (en Windows,",
  checkBehind: ") y compara el resultado.",
  windowsFile: "ARCHIVO",

  html: { title: "Un archivo HTML", note: "Se abre en cualquier navegador, sin conexión" },
  letter: { title: "PDF, tamaño carta", note: "Para la pantalla y para imprimir" },
  epub: { title: "EPUB", note: "Para lectores electrónicos, móviles y tabletas" },
  kindle: { title: "EPUB para Kindle", note: "Para enviarlo al Kindle" },
  anki: { title: "Mazo de Anki", note: "Tarjetas con las preguntas y los términos" },
  cards: { title: "Tarjetas como texto", note: "Para otros programas de tarjetas" },
  gift: { title: "Preguntas en GIFT", note: "Para docentes: Moodle" },
  qti: { title: "Preguntas en QTI 3.0", note: "Para docentes: otras plataformas de aprendizaje" },
};

/** The page for an address that is none. */
export const missing = {
  title: "Esta página no está en el libro",
  why: "Puede que la dirección esté mal escrita o que la página haya cambiado de sitio en una edición más nueva.",
};

/** What pages say of themselves to search engines and to those who share them. */
export const share = {
  pageOf: (page: string, title: string) => `${page}: «${title}».`,
  docIn: (page: string, title: string) => `${page}, en «${title}».`,
  ableTo: (page: string, objectives: string[]) => `${page}. Podrás ${objectives.map(lowerFirst).join("; ")}.`,
  coverBy: (title: string, authors: string) => `Cubierta de ${title}, de ${authors}`,
};

/** What Markdown says for what it cannot show, and llms.txt. */
export const markdown = {
  marked: (lines: number[]) => `${lines.length === 1 ? "Destacada: línea" : "Destacadas: líneas"} ${ranges(lines)}`,
  drawing: (alt: string) => `Dibujo: ${alt}`,
  chapters: "Capítulos",
  before: "Antes de empezar",
  twins:
    "Cada página del sitio está también en Markdown, en su dirección con .md en lugar de la última barra; la de inicio, en /index.html.md.",
  whole: "El texto completo",
  wholeIs: "es un solo archivo, y",
  contents: "el contenido",
  contentsList: "recoge todas las secciones, figuras y tablas.",
  toBuy: "A la venta:",
  terms: (number: number) => count(number, "término"),
};

/** What the scripts of every page say. */
export const script = {
  contents: "Contenido",
  copy: "Copiar",
  copyCode: "Copiar el código",
  copyTitled: (title: string) => `Copiar ${title}`,
  copied: "Copiado",
  notAllowed: "No permitido",
  preview: "Vista previa",
  termsShown: (shown: number, terms: number) =>
    shown === 0 ? "Ningún término es así. La búsqueda recorre todo el libro." : `${shown} de ${terms} términos`,
};

/** What the search says of itself; fetched with it. */
export const found = {
  nothing: (words: string) => `No hay resultados para «${words}».`,
  nothingHere: (words: string, elsewhere: number) =>
    `Aquí no hay resultados para «${words}». Sin los filtros: ${count(elsewhere, "lugar", "lugares")}.`,
  unfilter: "Buscar en todo",
  advice: "Prueba con menos palabras o más cortas, con un término del glosario o con un código impreso como P2.1.",
  didYouMean: "¿Querías decir algo de esto?",
  instead: (words: string) => `Resultados de «${words}»:`,
  partial: "Ningún lugar tiene todas estas palabras; los más cercanos:",
  places: (places: number) => `${count(places, "lugar", "lugares")} con resultados.`,
  best: (places: number, shown: number) =>
    `${count(places, "lugar", "lugares")} con resultados; se muestran los ${shown} mejores.`,
  noIndex:
    "No se puede cargar el índice de búsqueda de este sitio. El contenido recoge todas las secciones, figuras y tablas, y los códigos impresos como P2.1 siguen llevando a su lugar.",
  showMore: "Mostrar más",
  more: (places: number) => `${places} más`,
  moreIn: (title: string) => ` en ${title}`,

  codeNames: { question: "pregunta", section: "seccion", figure: "figura", table: "tabla", listing: "listado" },
  lacking: (code: string) => `${code} está en la edición completa, no en esta.`,
};

/** What the scripts of the single file say besides. */
export const singleFile = {
  searchFailed: "La búsqueda ha fallado. La de tu navegador encuentra cada palabra de esta página.",
  answerTo: (code: string) => `Respuesta a ${code}`,
  sectionsOf: (title: string) => `Secciones de ${title}`,
};

/** Every word the interface says, in Spanish. */
export const services: typeof en.services = {
  title: "Todos los servicios",
  filter: "Filtrar los servicios",
  find: "Buscar",
  facets: { category: "Categoría", exam: "Examen", domain: "Dominio del examen", status: "Con características" },
  all: { category: "Todas", exam: "Todos", domain: "Todos", status: "Cualquier estado" },
  value: (name, many) => `${name} (${many})`,
  domain: (number, title) => (title === "" ? `Dominio ${number}` : `${number}. ${title}`),
  status: { ga: "disponibles", preview: "en vista previa", legacy: "heredadas", retired: "retiradas" },
  unsettled: {
    preview: (many) => `${many} en vista previa`,
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
  compareHint: "Marca dos o tres para verlos lado a lado.",
  oneMore: (name) => `${name}: marca uno o dos más para comparar.`,
  compare: "Comparar lado a lado",
  tooMany: "Tres como máximo. Desmarca uno antes.",
  clear: "Desmarcar todos",
};

export const compare: typeof en.compare = {
  title: "Comparar servicios",
  lead: "Dos o tres servicios, lado a lado, con las palabras de sus propias páginas.",
  noScript:
    "Un script coloca las páginas lado a lado, y aquí los scripts están desactivados. Cada servicio tiene su propia página:",
  chooser: "Servicios que se comparan",
  first: "Primer servicio",
  second: "Segundo servicio",
  third: "Tercer servicio",
  noneYet: "Elige un servicio",
  noThird: "Ninguno",
  fewer: "Elige dos servicios.",
  link: "La dirección de esta página guarda tu elección: quien la abra verá lo mismo.",
  loading: "Cargando las páginas…",
  failed: "No se pudieron cargar las páginas. ¿Tienes conexión?",
  retry: "Intentar de nuevo",
  shown: (names) => `Lado a lado: ${names}.`,
  suggested: "Comparaciones que hace el libro",
  pair: (a, b) => `${a} y ${b}`,
  names: (names) => listInSpanish(names, "y"),
  rather: (name) => `En lugar de ${name}`,
  between: "Entre ellos",
  purpose: "Para qué sirve",
  nothing: "Aquí no se dice nada.",
  all: "Todos los servicios",
  withAnother: "Comparar con otro servicio",
  sideBySide: "Lado a lado:",
};

/** Where something stands in the paperback. */
export const printed = {
  page: (folio: string) => ` (pág. ${folio} del impreso)`,
};

/** The way from a wrong choice to the section that refutes it. */
export const whyNot = {
  ask: (letter: string) => `¿Por qué no ${letter}?`,
};

/** The hub of the study tools. */
export const study: typeof en.study = {
  title: "Estudio",
  noScript:
    "Lo avanzado lo calcula un script con las respuestas que guarda tu navegador, y aquí los scripts están desactivados. Las preguntas y sus respuestas están en los capítulos de todos modos.",
  notKept: "Este navegador no guarda tu progreso: guárdalo en un archivo, en los ajustes, antes de salir.",
  begin: "Todavía no hay ninguna respuesta. Las primeras preguntas están en",
  progress: (answered, of, right, counted) =>
    `${answered} de ${count(of, "pregunta", "preguntas")} con respuesta; ${right} de ${counted} acertadas a la primera.`,

  tools: "Herramientas",
  about: {
    exam: "Preguntas mezcladas de todos los capítulos, con reloj e informe.",
    answers: "Escribe lo que marcaste en papel y obtén la corrección.",
    "last-day": "Una página para imprimir: lo que fallaste y lo esencial de tus capítulos más flojos.",
    cards: "Términos, errores y preguntas falladas, cada cosa cuando toca.",
    plan: "Desde el día del examen hasta hoy, semana a semana.",
    drills: "Tablas con una columna oculta, árboles que recorrer, servicios que distinguir.",
    compare: "Dos o tres servicios, lado a lado.",
  },
  live: {
    examWaiting: (answered, of) => `Hay uno en espera: ${answered} de ${of} con respuesta.`,
    examLast: (date, share) => `El último, el ${date}: ${percent(share)} de aciertos.`,
    missed: (questions) => `${count(questions, "pregunta fallada", "preguntas falladas")} hasta ahora.`,
    examDay: (days) => (days === 0 ? "Tu examen es hoy." : `${count(days, "día", "días")} para tu examen.`),
    planNext: (day, minutes) =>
      day === "" ? `Hoy: ${count(minutes, "minuto")}.` : `Lo siguiente, el ${day}: ${count(minutes, "minuto")}.`,
    cards: (due, fresh) =>
      due + fresh === 0
        ? "Hoy no toca ninguna tarjeta."
        : `Hoy: ${due} de repaso, ${fresh} ${fresh === 1 ? "nueva" : "nuevas"}.`,
    drillLast: (right, of) => `Última ronda: ${right} de ${of}.`,
  },

  readiness: "Preparación",
  readinessRange: (low, high) => `Del ${percent(low)} al ${percent(high)}`,
  readinessOf: "de preguntas como estas: es lo que probablemente acertarías.",
  readinessShare: (share, counted) =>
    `Según los pesos del examen, acertaste el ${percent(share)} de tus ${counted} primeras respuestas.`,
  tooLittle: (counted) =>
    counted === 0
      ? "Todavía no se puede decir nada: no hay ninguna pregunta respondida con la solución cerrada."
      : `Es demasiado poco para decir algo: ${count(counted, "primera respuesta encajaría", "primeras respuestas encajarían")} con casi cualquier porcentaje.`,
  unknown: (numbers, domains) =>
    `Del ${domains === 1 ? "dominio" : "conjunto de dominios"} ${numbers} todavía no se sabe nada: el intervalo admite ahí cualquier resultado.`,
  covers: (weight) =>
    `Esta edición pregunta sobre dominios que suman el ${percent(weight / 100)} del examen. Del resto, aquí nada puede decirse.`,
  method:
    "Solo cuenta tu primera respuesta a cada pregunta, y solo si no habías abierto la solución; cada dominio pesa como en el examen, y los intervalos son del 95\u00a0% (Wilson). No es una nota: los exámenes ponderan y escalan lo que preguntan.",
  methodPlain:
    "Solo cuenta tu primera respuesta a cada pregunta, y solo si no habías abierto la solución; el intervalo es del 95\u00a0% (Wilson).",
  readinessTable: "Primeras respuestas por dominio",
  firstAnswers: "Primeras respuestas",
  right: "Aciertos",
  range: "Intervalo del 95\u00a0%",
  noneYet: "ninguna aún",

  coverage: "Cobertura del examen",
  coverageChapters: "Cobertura del libro",
  coverageLead: (code, questions) =>
    `Los dominios y las tareas ${code === "" ? "del examen" : `de ${code}`}, con su peso y con el lugar del libro que los trata. Esta edición tiene ${count(questions, "pregunta", "preguntas")}.`,
  domainOrTask: "Dominio, tarea",
  chapter: "Capítulo",
  ofExam: (weight) => `${percent(weight / 100)} del examen`,
  answered: "Con respuesta",
  rightFirst: "Acertadas a la primera",
  questions: (of) => (of === 0 ? "sin preguntas" : count(of, "pregunta", "preguntas")),
  someOf: (some, of) => `${some} de ${of}`,
  task: (task) => `Tarea ${task}`,
  elsewhere: "No está en esta edición",
  bars: "En las barras, la parte de color es lo acertado a la primera; la gris, lo demás que tiene respuesta.",

  weakest: "Qué volver a leer",
  weakestUnknown: "Cuando falles una pregunta, aquí estarán las secciones que la resuelven.",
  weakestNone: "No hay nada fallado, o ya está corregido.",
  weakestLead: "Adonde llevan las respuestas de las preguntas que fallaste la última vez, primero lo más fallado.",
  weakestFor: "por",
  all: (sections) => `Las ${sections} secciones`,

  exams: "Exámenes de práctica",
  examsNone: "Todavía no has entregado ninguno.",
  examsTable: "Exámenes de práctica entregados",
  date: "Fecha",
  share: "Porcentaje",

  days: "Días de estudio",
  daysLead: (week, month) =>
    `${week === 0 ? "Ningún día" : count(week, "día", "días")} de los últimos 7, y ${month === 0 ? "ninguno" : month} de los últimos 35.`,
  inARow: (days) => `${days} días seguidos.`,
  daysTable: "Días en los que leíste o respondiste algo",
  studied: "con estudio",
  today: "hoy",
  daysNote: "El día empieza a las cuatro de la madrugada.",
};

/** The sheet for the last day. */
export const lastDay: typeof en.lastDay = {
  title: "Últimas 24 horas",
  lead: "Lo que fallaste y lo esencial de tus capítulos más flojos, en una página para imprimir.",
  noScript:
    "Lo que fallaste solo lo sabe un script, y aquí los scripts están desactivados. Lo esencial de cada capítulo está en su resumen:",
  print: "Imprimir la página",
  paper: "A4 o Carta, en vertical: cabe en ambos.",
  choose: "En la página",
  missed: "Fallado",
  flagged: "Tarjetas marcadas",
  essence: "Capítulos más flojos",
  remember: "Para recordar",
  missedNone: "No hay nada fallado: ninguna pregunta tiene errónea la última respuesta.",
  rightIs: (letters) => `Correcto: ${letters}`,
  section: "Leer",
  essenceWhy: "Según lo que está en juego: el peso del dominio en el examen por lo que aún podrías fallar.",
  chapterLine: (right, counted) =>
    counted === 0 ? "aún sin primeras respuestas" : `${right} de ${counted} acertadas a la primera`,
  beyond: (items) =>
    items === 1
      ? "Una entrada más no cabe en la página impresa."
      : `${items} entradas más no caben en la página impresa.`,
  printedOn: (date) => `A fecha de ${date}`,
  examIn: (days) => (days === 0 ? "El examen es hoy" : `${count(days, "día", "días")} para el examen`),
  loading: "Cargando preguntas y resúmenes…",
  failed: "Algo no se pudo cargar. ¿Tienes conexión?",
  retry: "Intentar de nuevo",
  ready: (items) => `${count(items, "entrada", "entradas")} en la página.`,
};

/** The answer sheet that is typed. */
export const answerSheet: typeof en.answerSheet = {
  title: "Hoja de respuestas",
  lead: "¿Respondiste en papel? Escribe las letras tal como están en la hoja y mira cómo se corrige cada una.",
  noScript:
    "Las letras las corrige un script, y aquí los scripts están desactivados. Cada capítulo muestra las respuestas de sus preguntas:",
  which: "Preguntas",
  chapter: (title, questions) => `${title} (${questions})`,
  whole: (questions) => `Todos los capítulos (${questions})`,
  exam: "Un examen de práctica, por su enlace",
  examLink: "Enlace o código del examen",
  examNone: "Ese no es el enlace de un examen de este libro.",
  letters: "Tus respuestas",
  how: "En su orden, como ACBD… Los espacios y las mayúsculas dan igual; - deja una en blanco. O cada una con su código: P2.3 B.",
  howMore: (codes) => `Llevan varias letras: ${codes}.`,
  readAs: "Se lee así",
  blank: "en blanco",
  several: (letters) => `${letters} letras`,
  inOrder: (letters) => `${letters} letras, en su orden`,
  score: "Corregir mis respuestas",
  scoreHint:
    "Cuentan como las respuestas dadas en los capítulos; lo que nunca habías respondido cuenta para tu preparación.",
  none: "Todavía no has escrito ninguna respuesta.",
  mend: (faults) => `Antes hay que corregir ${count(faults, "sitio", "sitios")}.`,
  faults: {
    noOption: (code, letter, last) => `${code}: «${letter}» no es ninguna de sus opciones, de A a ${last}.`,
    tooFew: (code, wanted, found) => `${code} lleva ${wanted} letras, no «${found}».`,
    tooMany: (code, wanted, found) =>
      `${code} lleva ${wanted === 1 ? "una sola letra" : `${wanted} letras`}, no «${found}».`,
    twice: (code, letter) => `${code} tiene «${letter}» dos veces.`,
    noLetter: (place, sign) => `Puesto ${place}: «${sign}» no es una letra.`,
    unknownCode: (code) => `${code} no está entre estas preguntas.`,
    codeTwice: (code) => `${code} aparece dos veces.`,
    beyond: (found) => `«${found}» no corresponde a ninguna pregunta.`,
  },
  loading: "Cargando las respuestas…",
  failed: "No se pudieron cargar las respuestas. ¿Tienes conexión?",
  result: "Tu resultado",
  resultOf: (right, of) => `${right} de ${of} correctas: ${percent(right / of)}.`,
  firsts: (firsts) =>
    firsts === 0
      ? "Ya las habías respondido todas, así que ninguna cuenta para tu preparación."
      : firsts === 1
        ? "Una de ellas era tu primera respuesta y cuenta para tu preparación."
        : `${firsts} de ellas eran tu primera respuesta y cuentan para tu preparación.`,
  blanks: (blanks) => `${count(blanks, "pregunta", "preguntas")} en blanco, sin contar.`,
  table: "Cada respuesta, corregida",
  question: "Pregunta",
  yours: "Tuya",
  rightIs: "Respuesta",
  verdict: "Veredicto",
  right: "Correcta",
  wrong: "Incorrecta",
  read: "Para leer",
  another: "Escribir otra hoja",
  notKept: "Este navegador no guarda tu progreso: estas respuestas se pierden al salir.",
};

/** What stands on paper and in PDF besides. */
export const print = {
  contents: "Contenido",
  index: "Índice alfabético",
  indexNote: "Los números en negrita remiten al tratamiento principal.",
  see: "véase",
  seeAlso: "Véase también",
  lists: ([first = "", ...rest]: string[]) => conjunction([first, ...rest.map(lowerFirst)], "es"),
  page: (folio: string) => `p.\u00a0${folio}`,
  continued: ", continuación",
  underSources: (title: string) => `«${title}», en las fuentes`,
  note: "Nota",
  answerTo: (code: string) => `Respuesta a ${code}`,
  demoTitle: (title: string) => `${title} (edición de muestra)`,
  published: (number: string, date: string, publisher: string) =>
    `Edición ${number}, ${date}${publisher === "" ? "" : `. Publicado por ${publisher}`}`,
  online: "Este capítulo en línea",
  qrCode: (address: string) => `Código QR de ${address}`,

  sheet: "Hoja de respuestas",
  sheetNote:
    "Rellena un círculo por cada respuesta que elijas; en las casillas, escribe la letra. Copia la hoja para otro intento.",
  name: "Nombre",
  date: "Fecha",
  score: (questions: number) => `Aciertos de ${questions}`,
};

/** What covers say besides the words of the book. */
export const cover = {
  andOthers: (author: string) => `${author} y otros`,
};

/** What an EPUB and its metadata say besides. */
export const epub = {
  contents: "Contenido",
  titlePage: "Portada",
  navigation: "Navegación",
  landmarks: "Puntos de referencia",
  start: "Comienzo del texto",
  pages: "Páginas de la edición impresa",
  paperback: (title: string, edition: string) => `${title}, libro en papel, edición ${edition}`,
  answerTo: (code: string) => ` a ${code}`,
  backTo: (code: string) => `Volver a ${code}`,
  backToMark: (mark: number) => `Volver a la llamada ${mark}`,
  column: (number: number) => `Columna ${number}:`,
  figuresInWords: "Las figuras en palabras",
  moreBelow: "(Más al final de esta parte del libro.)",
};

/** What an EPUB says of its accessibility, to readers and to those who choose for them. */
export const accessibility = {
  title: "Accesibilidad",
  lead: "Lo que esta publicación ofrece a quienes la leen con la vista, el oído o el tacto.",
  flows: "El texto se adapta a la pantalla y toma la letra, el tamaño, el espaciado y los colores que elijas.",
  structure:
    "Los títulos, las listas, las tablas y el código están marcados como lo que son. El contenido lleva a cada parte y capítulo, y a sus secciones.",
  pages: "Los números de página de la edición impresa están marcados: puedes ir a la página que otros citan.",
  pictures: "Cada imagen tiene un texto alternativo; los árboles de decisión y los modelos son texto ellos mismos.",
  mostPictures: "La mayoría de las imágenes tiene un texto alternativo; algunas no lo tienen.",
  formulas: "Las fórmulas son MathML, que puede leerse en voz alta y explorarse.",
  tables:
    "Las tablas nombran sus celdas de encabezado, y una tabla demasiado ancha para una pantalla pequeña es una lista de sus filas.",
  color:
    "Las marcas, las notas y el código del texto no dicen nada solo con el color: lo mismo lo dice una palabra o la letra.",
  still: "Nada parpadea, nada se mueve y nada suena.",
  mayMove: "Nada suena. Algunas imágenes pueden moverse.",
  unlocked: "El archivo se hizo sin ningún bloqueo que impida la lectura en voz alta.",
  checked: "Cómo se comprobó",
  byPrograms: (programs: string[]) => `Comprobado por programas, sin ningún hallazgo: ${conjunction(programs, "es")}.`,
  unclaimed:
    "Los programas ven una parte de lo que puede estar mal. Nadie ha confirmado el resto, así que no se declara la conformidad con ninguna norma.",
  byHand: (who: string, standard: string) => `Comprobado a mano por ${who}. Esta publicación cumple con ${standard}.`,
  trouble: "Si algo te impide leer",

  summary: {
    flows: "El texto se adapta a la pantalla y toma la letra, el tamaño y los colores de quien lee.",
    pictures: "Cada imagen tiene un texto alternativo.",
    somePictures: "Algunas imágenes no tienen texto alternativo.",
    formulas: "Las fórmulas son MathML.",
    pages: "Los números de página del libro impreso están marcados.",
    structure:
      "Los títulos, las listas y las tablas están marcados como tales, las tablas nombran sus celdas de encabezado y el texto no dice nada solo con el color.",
  },
};

/** Every word of the study plan. */
export const plan = {
  title: "Plan de estudio",
  lead: "Di cuándo es el examen y de cuánto tiempo dispones. El plan te dice qué estudiar cada día, según la extensión de los capítulos y el número de sus preguntas.",
  noScript:
    "El plan lo hace un script, y aquí los scripts están desactivados. Para hacer el tuyo, reparte estos minutos entre tus días:",
  notKept: "Este navegador no guarda tu progreso: al recargar la página se perdería este plan.",

  goal: "Día del examen y horas",
  examDay: "Día del examen",
  hours: "Horas a la semana",
  weekdays: "Días en que estudio",
  make: "Hacer mi plan",
  needWeekday: "Elige al menos un día de la semana.",
  local: "Todo se queda en este navegador y va incluido cuando guardas tu progreso en un archivo.",

  examOn: (date: string, days: number) =>
    `El examen es el ${date}, ${days === 1 ? "mañana" : `dentro de ${days} días`}.`,
  pace: (hours: string, weekdays: string) => `${hours} a la semana: ${weekdays}.`,
  today: "El examen es hoy. Ya nada nuevo: mucha suerte.",
  past: (date: string) => `El examen fue el ${date}. Indica otro día para un plan nuevo.`,
  unset: "Indica ambas cosas, el día y las horas, para tener un plan.",
  begins: (date: string) => `Hay tiempo de sobra: el plan empieza el ${date}, un año antes del examen.`,

  standing: {
    ahead: (days: number) =>
      `Llevas ${days === 1 ? "un día de estudio" : `${days} días de estudio`} de ventaja sobre el plan.`,
    behind: (days: number) =>
      `El plan va ${days === 1 ? "un día de estudio" : `${days} días de estudio`} por delante de ti. Planifica desde hoy y lo que falta se repartirá entre los días que quedan.`,
    onTime: () => "Vas al día.",
    finished: () => "Has leído todos los capítulos y respondido todas las preguntas; solo queda repasar.",
    fitted: () => "Has hecho todo lo que cabe en el plan. Lo que deja fuera sigue pendiente.",
  },
  advice: {
    short: (needed: string) =>
      needed === ""
        ? "No hay tiempo para todo el libro, por muchas horas que tenga la semana. Lo que más pesa en el examen va primero."
        : `No hay tiempo para todo el libro: harían falta unas ${needed} a la semana. Lo que más pesa en el examen va primero.`,
    leaves: (parts: string) => `Queda fuera: ${parts}.`,
    lightest: (domains: string) => `Lo que te saltarías pertenece a los dominios que menos pesan: ${domains}.`,
    tight: "Cabe justo: no quedan días para repasar.",
    plenty: (enough: string) =>
      `Te sobra tiempo: bastaría con ${enough} a la semana. Los capítulos van espaciados para que puedas volver a cada uno.`,
    noDay: "Ninguno de los días en que estudias cae antes del examen: elige otros.",
    noPractice: "No hay tiempo para un examen de práctica.",
    longPractice: (time: string) =>
      `Un examen de práctica con su informe lleva ${time}, más que un día normal tuyo; los demás días de esa semana son más cortos.`,
  },

  again: "Planificar desde hoy",
  planned: "Planificado desde hoy; se conserva lo que ya has hecho.",
  calendar: "Archivo de calendario (.ics)",
  saved: (file: string) => `Guardado como ${file}.`,
  print: "Imprimir",
  calendarHint: "Si lo importas en un calendario propio, podrás sustituirlo entero por uno más nuevo.",

  earlier: (days: number) => `Días anteriores (${days})`,
  weekOf: (date: string) => `Semana del ${date}`,
  isToday: "Hoy",
  until: (first: string, last: string) => `${first} a ${last}`,
  parts: (page: string, first: string, last: string) =>
    first === last ? `${page}, ${first}` : `${page}, de ${first} a ${last}`,
  questions: (first: string, last: string) => (first === last ? `Pregunta ${first}` : `Preguntas ${first} a ${last}`),
  answered: (some: number, of: number) => `${some} de ${of} respondidas`,
  done: "con respuesta",
  tick: (what: string) => `Leído: ${what}`,
  review: "Vuelve a mirar",
  missed: "Repasa lo que fallaste en el examen de práctica",
  practice: (number: number, of: number) => (of === 1 ? "Examen de práctica" : `Examen de práctica ${number} de ${of}`),
  taken: "hecho",
  cards: "Tarjetas",
  cardsDaily: (time: string) => `Tarjetas, ${time} al día`,
  sheet: "Hoja de las últimas 24 horas, y a dormir pronto",
  exam: "El examen",
  time: (minutes: number) => {
    const [h, m] = [Math.floor(minutes / 60), minutes % 60];
    return [...(h > 0 ? [`${h} h`] : []), ...(m > 0 || h === 0 ? [`${m} min`] : [])].join(" ");
  },

  calendarName: (book: string) => `${book}: plan de estudio`,
  event: (what: string, time: string) => (time === "" ? what : `${what} (${time})`),

  material: "Lo que hay que estudiar",
  materialNote: (words: number) =>
    `Lectura a ${words} palabras por minuto; preguntas al ritmo del examen, con la lectura de sus explicaciones. Los servicios y el glosario son para consultar.`,
  page: "Capítulo",
  words: "Palabras",
  reading: "Lectura",
  questionCount: "Preguntas",
  answering: "Respuestas",
  sum: "Todo",
};

/** "2,1 MB", "640 KB" */
function size(bytes: number): string {
  return bytes < 1e6
    ? `${Math.max(1, Math.round(bytes / 1e3))}\u00a0KB`
    : `${(bytes / 1e6).toFixed(1).replace(".", ",")}\u00a0MB`;
}

/** Every word of the panel that keeps the book for reading offline. */
export const offline: typeof en.offline = {
  title: "Leer sin conexión",
  about:
    "Todas las páginas con sus preguntas, y la búsqueda. Los archivos para descargar no se incluyen, y tu progreso queda como está.",
  cannot: "Este navegador no guarda páginas para leerlas sin conexión.",
  none: "El libro no está guardado en este dispositivo.",
  toFetch: (bytes) => `Guardarlo descarga ${size(bytes)}.`,
  noneNow: "El libro no está guardado en este dispositivo. Podrás guardarlo cuando vuelvas a tener conexión.",
  keep: "Guardar el libro en este dispositivo",
  keeping: "El libro se está guardando en este dispositivo.",
  share: (share) => `Guardado el ${percent(share)}`,
  stop: "Detener",
  stopped: "Detenido. No queda nada guardado en este dispositivo.",
  kept: (bytes) => `El libro está guardado para leerlo sin conexión: ${size(bytes)}.`,
  partly: "Faltan partes del libro en este dispositivo: el navegador ha hecho sitio.",
  keepAgain: "Volver a guardarlo",
  offlineNow: "Ahora no tienes conexión.",
  remove: "Quitarlo",
  removed: "Quitado. El libro se lee de nuevo desde la red; tu progreso se conserva.",
  failed: "No se ha podido guardar el libro: se cortó la conexión o falta espacio en este dispositivo.",
  tryAgain: "Intentarlo de nuevo",
};

/** What tells readers of a kept book that there is a newer one. */
export const newEdition: typeof en.newEdition = {
  text: "Hay una nueva edición de estas páginas.",
  reload: "Recargar",
  later: "Más tarde",
};

/** What stands for a page that is not kept. */
export const offlinePage: typeof en.offlinePage = {
  title: "Esta página no está en tu dispositivo",
  text: "No tienes conexión. Las páginas del libro están guardadas para leerlas; esta no es una de ellas, o es un archivo para descargar.",
  again: "Intentarlo de nuevo",
  contents: "Índice",
  search: "Buscar",
};

/** The page of an address such as /q/2.3, which leads on to the question. */
export const questionAddress = {
  title: (code: string) => `Pregunta ${code}`,
  description: (code: string, book: string) => `Lleva a la pregunta ${code} de «${book}».`,
  lead: (link: string) => `La pregunta está en su capítulo: ${link}.`,
  lacking: (code: string) => `${code} no está en la muestra`,
  lackingDescription: (code: string, book: string) => `La muestra de «${book}» no contiene la pregunta ${code}.`,
  lackingLead: (code: string) => `La pregunta ${code} es de un capítulo que solo contiene la edición completa.`,
  full: "Abrirla en la edición completa",
  contents: "Lo que contiene la muestra",
};

/** What stands at the end of a page and in front of it: how old it is, its source, whether it was read. */
export const pageEnd = {
  edit: "Editar la fuente de esta página",
  stale: (month: string, months: number) =>
    `Los datos de esta página se comprobaron en ${month}, hace más de ${count(months, "mes", "meses")}. Desde entonces pueden haber cambiado precios, límites y nombres: compruébalos antes de confiar en ellos.`,
};

/** Marks of what was read. */
export const reading = {
  title: "Leído hasta ahora",
  chapter: "He leído este capítulo",
  page: "He leído esta página",
  sections: (read: number, all: number) => `${read} de ${count(all, "sección leída", "secciones leídas")}`,
  about: "Las secciones se marcan solas cuando las lees hasta el final.",
  read: "leído",
  chapters: (read: number, all: number) => `${read} de ${count(all, "capítulo leído", "capítulos leídos")}`,
  notKept: "Este navegador no guarda tu progreso: guárdalo en un archivo antes de salir.",
};

export const drills: typeof en.drills = {
  title: "Ejercicios",
  lead: "Primero recordar, después mirar: tapa una columna de una tabla, recorre un árbol de decisión, reconoce los servicios por su uso.",
  noScript: "Un script dirige los ejercicios, y aquí los scripts están desactivados. El material está en el libro:",
  services: "¿Qué servicio?",
  servicesLead: (lines, choices) =>
    `Una línea dice cuándo usar un servicio. ${lines} líneas, cada una con ${choices} servicios para elegir.`,
  begin: "Empezar",
  trees: "Árboles de decisión",
  tables: "Tablas",
  rows: (many) => (many === 1 ? "1 fila" : `${many} filas`),
  ends: (many) => (many === 1 ? "1 final" : `${many} finales`),
  last: (right, of, date) => `${right} de ${of}, ${date}`,
  all: "Todos los ejercicios",
  inBook: (name) => (name === "" ? "En su lugar del libro" : `${name} en su lugar del libro`),
  drillTable: "Ejercitar esta tabla",
  drillTree: "Ejercitar este árbol",
  loading: "Cargándolo del libro…",
  failed: "No se pudo cargar. ¿Tienes conexión?",
  retry: "Intentar de nuevo",
  gone: "Esta edición del libro no tiene ese ejercicio.",
  local: "El último resultado de cada ejercicio queda en este navegador, con el resto de tu progreso.",
  notKept: "Este navegador no guarda tu progreso: guárdalo en un archivo antes de salir.",
  result: (right, of) => `${right} de ${of} correctas`,

  column: "Columna que recordar",
  show: "Mostrar",
  showOf: (column, row) => `Mostrar «${column}» de «${row}»`,
  knew: "Lo sabía",
  missed: "No lo sabía",
  showAll: "Mostrar todo",
  left: (known, graded, all) =>
    graded === 0 ? `${all} por recordar` : `${known} de ${graded} sabidas, quedan ${all - graded}`,
  tableResult: (known, of) => `${known} de ${of} sabidas`,
  onlyMissed: (many) => (many === 1 ? "Otra vez, solo la fallada" : `Otra vez, solo las ${many} falladas`),
  otherOrder: "Otra vez, en otro orden",
  tableKeys: "Teclas: espacio muestra una celda; 1 lo sabía, 2 no lo sabía; ↑ y ↓ van a otra fila.",

  walk: "Recorrer el árbol",
  walkAgain: "Recorrerlo desde el principio",
  name: "Nombrar el final",
  soFar: "Tus respuestas hasta aquí",
  goBackTo: (question, answer) => `${question} ${answer}: responder de nuevo`,
  arrived: "Llegas a",
  back: "Atrás",
  treeKeys: "Teclas: 1–9 eligen, Retroceso vuelve una pregunta atrás.",
  where: "¿Adónde llevan estas respuestas?",

  question: (number, of) => `Pregunta ${number} de ${of}`,
  which: "¿Qué servicio se usa cuando ocurre esto?",
  blank: "(este servicio)",
  right: "Correcto.",
  wrong: (answer) => `Incorrecto: es ${answer}.`,
  rightChoice: "Correcto",
  wrongChoice: "Tu elección",
  page: (name) => `${name}: su página`,
  next: "Siguiente",
  toResult: "Ver el resultado",
  again: "Otra vez, con otras líneas",
  quizKeys: "Teclas: 1–4 eligen, Intro continúa, ↑ y ↓ se mueven entre las opciones.",
};

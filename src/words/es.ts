/** Every word the interface says, in Spanish. */
import type * as en from "./en.ts";
export * from "./en.ts";

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
    exam: "Preguntas mezcladas según el peso de cada dominio, con reloj e informe.",
    answers: "Escribe lo que marcaste en papel y obtén la corrección.",
    "last-day": "Una página para imprimir: lo que fallaste y lo esencial de tus capítulos más flojos.",
    cards: "Términos, errores y preguntas falladas, cada cosa cuando toca.",
    plan: "Desde el día del examen hasta hoy, semana a semana.",
    drills: "Tablas con una columna oculta, árboles que recorrer, servicios que distinguir.",
    compare: "Dos o tres servicios, uno al lado del otro.",
  },
  live: {
    examWaiting: (answered, of) => `Hay uno en espera: ${answered} de ${of} con respuesta.`,
    examLast: (date, share) => `El último, el ${date}: ${percent(share)} de aciertos.`,
    missed: (questions) => `${count(questions, "pregunta fallada", "preguntas falladas")} hasta ahora.`,
    examDay: (days) => (days === 0 ? "Tu examen es hoy." : `${count(days, "día", "días")} para tu examen.`),
  },

  readiness: "Preparación",
  readinessRange: (low, high) => `Del ${percent(low)} al ${percent(high)}`,
  readinessOf: "de preguntas como estas: es lo que probablemente acertarías.",
  readinessShare: (share, counted) =>
    `Según los pesos del examen, acertaste el ${percent(share)} de tus ${counted} primeras respuestas.`,
  tooLittle: (counted) =>
    counted === 0
      ? "Todavía no se puede decir nada: no hay ninguna pregunta respondida con la solución cerrada."
      : `Es demasiado poco para decir algo: ${count(counted, "primera respuesta", "primeras respuestas")} encajarían con casi cualquier porcentaje.`,
  unknown: (numbers, domains) =>
    `Del ${domains === 1 ? "dominio" : "conjunto de dominios"} ${numbers} todavía no se sabe nada: el intervalo admite ahí cualquier resultado.`,
  covers: (weight) =>
    `Esta edición pregunta sobre dominios que suman el ${percent(weight / 100)} del examen. Del resto, aquí nada puede decirse.`,
  method:
    "Solo cuenta tu primera respuesta a cada pregunta, y solo si no habías abierto la solución; cada dominio pesa como en el examen, y los intervalos son del 95 % (Wilson). No es una nota: los exámenes ponderan y escalan lo que preguntan.",
  methodPlain:
    "Solo cuenta tu primera respuesta a cada pregunta, y solo si no habías abierto la solución; el intervalo es del 95 % (Wilson).",
  readinessTable: "Primeras respuestas por dominio",
  firstAnswers: "Primeras respuestas",
  right: "Aciertos",
  range: "Intervalo del 95 %",
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
  readIn: "En",
  elsewhere: "No está en esta edición",

  weakest: "Qué volver a leer",
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
  daysTable: "Días en los que respondiste algo",
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
  how: "En su orden, como ACBD… Los espacios y las mayúsculas dan igual; - deja una en blanco. O cada una con su código: Q2.3 B.",
  howMore: (codes) => `Llevan varias letras: ${codes}.`,
  readAs: "Se lee así",
  blank: "en blanco",
  one: "una letra",
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
    beyond: (found) => `«${found}» sobra: no hay tantas preguntas.`,
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

function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}

function count(number: number, thing: string, things = `${thing}s`): string {
  return `${number} ${number === 1 ? thing : things}`;
}

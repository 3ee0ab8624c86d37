// The versions of an entry, and how an older one becomes a newer one. A step never loses anything.
//
// 1  { schema, oefening, versie, antwoord, poging, nagekeken, status, gewijzigd }
// 2  + pogingen: every check ({ nummer, op, antwoord, status }), + eerder: answers that another tab or file had,
//    + titel: what the exercise is called, so that a file can be read without the course
// 3  + buurt: the own buurt that it is about: the id of a later one (then the key is "<exercise>@<buurt>"), "eerste" for
//    the first one (which keeps the keys that there always were), or null: it is about no own buurt

export const SCHEMA = 3;

/** MIGRATIES[n] makes an entry of schema n into one of schema n + 1. */
export const MIGRATIES = {
  1: (regel) => ({
    ...regel,
    schema: 2,
    pogingen:
      regel.nagekeken && regel.status
        ? [{ nummer: regel.poging ?? 1, op: regel.gewijzigd ?? null, antwoord: regel.antwoord ?? null, status: regel.status }]
        : [],
    eerder: [],
  }),
  // What went into the dossier until then: these words stood in the id of each, but for two, and of no other exercise.
  2: (regel) => ({ ...regel, schema: 3, buurt: /(^|-)(mijn|jouw)-|^02-van-doorn$|^05-pol-belofte$/.test(regel.oefening ?? "") ? "eerste" : null }),
};

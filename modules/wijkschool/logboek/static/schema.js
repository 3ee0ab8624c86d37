// The versions of an entry, and how an older one becomes a newer one. A step never loses anything.
//
// 1  { schema, oefening, versie, antwoord, poging, nagekeken, status, gewijzigd }
// 2  + pogingen: every check ({ nummer, op, antwoord, status }), + eerder: answers that another tab or file had,
//    + titel: what the exercise is called, so that a file can be read without the course
// 3  + buurt: the own buurt that it is about: the id of a later one (then the key is "<exercise>@<buurt>"), "eerste" for
//    the first one (which keeps the keys that there always were), or null: it is about no own buurt

export const SCHEMA = 3;

const EIGEN_BUURT = /(^|-)(mijn|jouw)-|^(02-van-doorn|05-pol-belofte|w04b-werkgever|w07-bericht|w09-geen-haast)$/;

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
  // What was about the own buurt until then: by a word in its id, or by name.
  2: (regel) => ({ ...regel, schema: 3, buurt: EIGEN_BUURT.test(regel.oefening ?? "") ? "eerste" : null }),
};

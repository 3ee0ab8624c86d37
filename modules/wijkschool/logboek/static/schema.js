// The versions of an entry, and how an older one becomes a newer one. A step never loses anything.
//
// 1  { schema, oefening, versie, antwoord, poging, nagekeken, status, gewijzigd }
// 2  + pogingen: every check ({ nummer, op, antwoord, status }), + eerder: answers that another tab or file had,
//    + titel: what the exercise is called, so that a file can be read without the course

export const SCHEMA = 2;

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
};

/** Given and family names as one meets them on boards in England. Put together by turns, so that nobody real is meant. */
// biome-ignore format: a list
export const givenNames = [
  'Amina', 'Bernard', 'Chidi', 'Deborah', 'Emeka', 'Farah', 'Gareth', 'Harpreet', 'Ingrid', 'Joanna', 'Kwame', 'Lakshmi',
  'Marcus', 'Nadia', 'Oluwaseun', 'Priya', 'Quentin', 'Rosalind', 'Samir', 'Tamsin', 'Umar', 'Valerie', 'Winston', 'Yasmin',
  'Zofia', 'Andrzej', 'Beatriz', 'Catrin', 'Dimitri', 'Esther', 'Francesca', 'Graham', 'Huda', 'Ifan', 'Jyoti', 'Kerry',
  'Leroy', 'Mei', 'Nathaniel', 'Orla', 'Parveen', 'Rafael', 'Shanthi', 'Tobias', 'Ursula', 'Vikram', 'Wanjiru', 'Alistair',
] as const;

// biome-ignore format: a list
export const familyNames = [
  'Abernathy', 'Adeyemi-Clarke', 'Ashgrove', 'Balasubramaniam', 'Bellwether', 'Brightwater', 'Chaudhry-Lowe', 'Coppersmith',
  'Dankworth', 'Demirovic', 'Eastmoor', 'Ekwueme', 'Fairweather', 'Featherstonhaugh', 'Goldacre', 'Greenhalgh', 'Hallowell',
  'Hosseini', 'Iredale', 'Jayasuriya', 'Kaczmarek', 'Kingswell', 'Lightowler', 'Llewellyn-Dass', 'Mbeki-Stone', 'Merriweather',
  'Nakamura', 'Nightingale-Roy', 'Oyelaran', 'Pemberwick', 'Quaye', 'Rasmussen', 'Ravenscar', 'Sandringwell', 'Sivakumar',
  'Thistlewood', 'Tregarthen', 'Underhay', 'Vasquez', 'Venkataraman', 'Wetherell', 'Whitlock', 'Yeboah', 'Zielinski',
  'Okonkwo-Reed', 'Macallister', 'Farouk', 'Penhallow', 'Dubois', 'Harrowgate', 'Siddiqui', 'Tennant', 'Achterberg',
] as const;

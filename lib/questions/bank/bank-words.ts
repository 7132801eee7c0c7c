/** Why a draft of a model was dropped, in words for people: completes "Dropped: ...". By the code it is counted under. */
export const BANK_WORDS: Readonly<Record<string, string>> = {
  // Of the wrong form: nothing of it was kept.
  form: 'not in the form asked for',
  'four options': 'not in the form asked for',
  'empty part': 'not in the form asked for',
  'too long': 'not in the form asked for',
  'no such passage': 'not in the form asked for',
  'other language': 'in another language',
  // Wording.
  'four different options': 'faulty options',
  'no option about options': 'faulty options',
  'no option inside another': 'faulty options',
  'key not longest by far': 'the wording gives the answer away',
  'key not in the stem': 'the wording gives the answer away',
  'options tell the key': 'the wording gives the answer away',
  'stem asks': 'no clear question',
  'no pointer to the prompt': 'no clear question',
  'no address and no code': 'something other than a question',
  'no talk of the model': 'something other than a question',
  // The lecture.
  'number not in the lecture': 'a number or name that your lecture does not have',
  'name not in the lecture': 'a number or name that your lecture does not have',
  'quote not found': 'quote not on the page',
  'stem like another': 'asks what another question asks',
  'no concept': 'about nothing your lecture teaches',
  // Answers.
  'another answer was found': 'the key did not stand up when it was solved',
  'not solved': 'the key did not stand up when it was solved',
  'no option fits': 'no option fits your lecture',
  'key cannot be defended': 'no option fits your lecture',
  'several options fit': 'a second answer could be right',
  'another option can be defended': 'a second answer could be right',
  'not judged': 'not checked to the end',
  'not checked': 'not checked to the end',
}

/**
 * The allow-list: every function that runs with its owner's rights instead of the caller's, with what it tells and why it may.
 * The catalogue test fails when the database has one more or one less, so nothing is added up or looked up in silence.
 */
export const DEFINER_FUNCTIONS: Readonly<Record<'candour_tally' | 'candour_door', Readonly<Record<string, string>>>> = {
  candour_tally: {
    append_audit: 'adds one entry to the chain; the program cannot choose the previous hash, nor write the table',
    round_progress: 'x of y answered',
    progress_of: 'how far each seat is; whose row it is only where the pledge says so',
    copy_eligible_seats: 'fills a round with who may answer, without telling who stood aside; says how many',
    copy_standing_answers: 'a re-vote begins with the earlier answers, seen by their owners alone; says how many',
    compute_spread: 'the spread of a locked round by the rules of disclosure, once; stored and never worked out again',
    compute_group_word:
      'one word on executives and non-executives over six items or more, once all their first rounds are revealed; only where what the board was shown leaves room for either',
    movement_of: 'none or few, some, many; null under eight, and wherever anybody came or went',
    release_comments: 'comments whose authors opted in, from five levels, after the section, in an order that is forgotten',
    not_yet_count: 'how many seats said not yet',
    stand_aside_count: 'how many seats stood aside from an item',
    purge_answers: 'deletes raw answers and sets of respondents 30 days after the end; says how many',
    scribe_place: 'how a seat stands to one item, to the scribe it chose alone: nothing of its answer',
    served_items: 'which items a seat has answered, to the scribe it chose alone, while the consent lasts; never what',
    put_on_behalf: 'puts what a scribe read back as the answer of the seat that chose them; tells nothing of any answer',
    read_pledge_to: 'keeps that a scribe read the pledge to the seat that chose them',
    copy_poll_seats: 'fills a poll with who may choose: the seats of the board on the day, once; says how many',
    poll_progress: 'x of y have chosen',
    compute_tally: 'what of a locked poll may be shown, once: counts from eight who chose, again only where the very same chose',
    purge_poll: 'deletes choices and sets of who chose 30 days after the reveal; says how many',
    compute_skills_picture:
      'what a board’s opted-in reflections add up to, once, from eight after the closing date; the copies go',
    compute_teams_view: 'what the teams said of the climate, once, from eleven after the closing date; counts and links go',
  },
  candour_door: {
    sign_in_by_token: 'who a cookie stands for, with the hat worn, if it is still theirs on the day',
    person_of_sign_in: 'name and e-mail for the page of the person who is signed in',
    person_for_sign_in: 'the password hash to check a password against',
    hats_of: 'where a person may act on a day, and as what',
    open_sign_in: 'keeps a new sign-in',
    personal_link_by_token: 'what a link that still works is for',
    open_password_reset: 'keeps a link to a new password; tells nobody outside whether there is an account',
    open_password_reset_for:
      'keeps a link to a new password for the secretary or operator to hand over, only where the account opens no door but theirs',
    use_personal_link: 'makes the account, claims the seat or sets the password, once',
    meeting_by_join_code:
      'whether a code finds a meeting now, and where to somebody of its board alone; to others as if it never was',
    room_link_by_token: 'whose seat a room link that still works lets in, at which meeting, and whether it was opened before',
    try_room_link: 'counts a try to open a room link and gives the hash of its code to check against; none after five wrong ones',
    open_room_link:
      'makes the person that a room link is worn by, once, closes earlier answers of the seat, and keeps the sign-in',
    note_attempt: 'counts attempts, for the limits',
    forget_attempts: 'takes attempts back after a success, for the limits',
    due_for_purge: 'which assessments are past their 30 days, for the nightly purge',
    polls_due_for_purge: 'which polls are past their 30 days, for the hourly purge',
    due_skills_pictures: 'which skills pictures are past their closing date, for the hourly computing',
    last_skills_picture_closed:
      'when a board that the person sat on last closed a skills picture, so that no reflection counts twice',
    teams_view_by_link: 'which board and instrument a link asks about until the closing date, whether it is used or not',
    give_teams_view: 'uses a link up and adds what it brings to the counts, which nobody can read; whether it still worked',
    use_api_token:
      'whose a token is and what it may read, while it and its maker may; notes the day of its use, never what was read',
    presenter_by_token: 'which meeting or poll a presenter’s link that still works shows on the wall; nothing of anybody',
    due_teams_views: 'which teams’ views are past their closing date, for the hourly computing',
    due_paper_files: 'which files of papers are to be made next, by organisation and id, for whoever makes them',
    discard_paper_files:
      'deletes files of drafts, and requests that came to nothing, after a week and none younger; says how many',
    forget_requests: 'deletes what was kept for repeats of requests, older than a day and nothing younger; says how many',
    forget_looks: 'deletes who looked at a publication two years after the day, and nothing younger; says how many',
    campaign_stages:
      'where the assessments stand of the trusts that accepted, to the ICS of that open campaign; nothing of what anybody answered',
    due_campaign_work: 'for which trusts a campaign may have something to do on a day, for the hourly mails',
    demonstration_people: 'made-up people of made-up organisations, for the sign-in page',
  },
};

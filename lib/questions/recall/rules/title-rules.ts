import { anyOf, type PatternRule, type WordList } from '#lib/language/rules/rule.ts'

/** Titles of what is no lecture: nothing under them is asked for. Whole titles, in lower case without numbers and signs. */
export const EMPTY_PARTS: readonly WordList[] = [
  { name: 'agenda', why: 'lists what is told elsewhere', accepts: 'outline', rejects: 'outline fonts',
    words: ['agenda', 'outline', 'overview', 'contents', 'content', 'table of contents', 'roadmap', 'topics', 'today',
      'today s topics', 'plan', 'plan for today', 'lecture outline', 'lecture overview', 'course outline', 'what we will cover',
      'inhalt', 'gliederung', 'übersicht', 'überblick', 'inhaltsverzeichnis', 'ablauf', 'plan du cours', 'sommaire',
      'table des matières', 'índice', 'contenido', 'temario', 'indice', 'sommario', 'conteúdo', 'sumário', 'tartalom', 'vázlat',
      'áttekintés', 'inhoud', 'obsah', 'spis treści', 'içindekiler', '目录', '大纲', '目次', '목차', 'содержание', 'план', 'зміст', 'المحتويات'] },
  { name: 'sources', why: 'names of books, not what they say', accepts: 'references', rejects: 'references and pointers',
    words: ['references', 'reference', 'bibliography', 'sources', 'literature', 'further reading', 'suggested reading', 'readings',
      'reading', 'recommended reading', 'works cited', 'resources', 'links', 'useful links', 'see also', 'credits', 'image credits',
      'acknowledgements', 'acknowledgments', 'literatur', 'literaturverzeichnis', 'quellen', 'weiterführende literatur',
      'references bibliographiques', 'références', 'bibliographie', 'referencias', 'bibliografía', 'bibliografia', 'riferimenti',
      'referências', 'irodalom', 'hivatkozások', 'irodalomjegyzék', 'literatuur', 'literatura', 'kaynaklar', '参考文献', '참고문헌',
      'литература', 'література', 'المراجع'] },
  { name: 'end', why: 'a greeting', accepts: 'thank you', rejects: 'thank you notes',
    words: ['thank you', 'thanks', 'thank you for your attention', 'thanks for your attention', 'the end', 'end', 'questions',
      'any questions', 'q a', 'q and a', 'discussion', 'contact', 'vielen dank', 'danke', 'vielen dank für ihre aufmerksamkeit',
      'fragen', 'diskussion', 'merci', 'merci de votre attention', 'questions réponses', 'gracias', 'preguntas', 'grazie', 'domande',
      'obrigado', 'perguntas', 'köszönöm a figyelmet', 'kérdések', 'bedankt', 'vragen', 'děkuji', 'dziękuję', 'teşekkürler', '谢谢',
      'спасибо', 'дякую'] },
  { name: 'tasks', why: 'asks, and tells nothing', accepts: 'exercises', rejects: 'exercise physiology',
    words: ['exercise', 'exercises', 'homework', 'assignment', 'assignments', 'quiz', 'practice', 'practice questions',
      'practice problems', 'problems', 'review questions', 'critical thinking questions', 'discussion questions', 'self check',
      'check your understanding', 'your turn', 'activity', 'lab', 'übung', 'übungen', 'aufgaben', 'aufgabe', 'hausaufgaben',
      'exercices', 'exercice', 'devoirs', 'ejercicios', 'tarea', 'esercizi', 'exercícios', 'feladatok', 'házi feladat', 'gyakorlatok',
      'oefeningen', 'cvičení', 'zadania', '练习', '演習', 'упражнения', 'вправи'] },
  { name: 'goals', why: 'says what one should learn, not what there is to know', accepts: 'learning objectives',
      rejects: 'objective function',
    words: ['learning objectives', 'objectives', 'learning goals', 'learning outcomes', 'goals', 'goals for today', 'prerequisites',
      'lernziele', 'ziele', 'voraussetzungen', 'objectifs', 'prérequis', 'objetivos', 'obiettivi', 'célok', 'leerdoelen', 'cíle',
      'cele', '学习目标', 'цели', 'цілі'] },
  { name: 'organisation', why: 'about the course, not its subject', accepts: 'grading', rejects: 'grading of meat',
    words: ['grading', 'logistics', 'course logistics', 'administrivia', 'announcements', 'schedule', 'syllabus', 'office hours',
      'course staff', 'about me', 'about us', 'about this course', 'organisation', 'organization', 'organisatorisches', 'termine',
      'lecture material', 'course material', 'materials', 'tudnivalók', 'organizáció', 'informations pratiques', 'organización'] },
]

/** Titles that say nothing of what stands right under them; what has a title of its own below is asked for. */
export const BARE_TITLES: readonly WordList[] = [
  { name: 'bare frame', why: 'says nothing of what is told under it', accepts: 'example', rejects: 'example sentences',
    words: ['example', 'examples', 'notes', 'note', 'remarks', 'remark', 'introduction', 'appendix', 'backup', 'demo', 'recap',
      'next time', 'speaker notes', 'figure', 'proof', 'solution', 'answer', 'beweis', 'démonstration', 'bizonyítás', 'beispiel',
      'beispiele', 'einführung', 'einleitung', 'anhang', 'exemple', 'exemples', 'annexe', 'ejemplo', 'ejemplos', 'introducción',
      'esempio', 'exemplo', 'példa', 'példák', 'bevezetés', 'voorbeeld', 'příklad', 'przykład', '例', 'пример'] },
]

const TASK = anyOf('exercise', 'homework', 'assignment', 'quiz', 'problem', 'lab', 'task', 'question', 'activity', 'übung', 'aufgabe',
  'exercice', 'ejercicio', 'esercizio', 'exercício', 'feladat', 'oefening')

const TASKS = anyOf('questions', 'answers', 'answer key', 'solutions', 'exercises', 'quiz', 'fragen', 'antworten', 'lösungen',
  'aufgaben', 'übungen', 'exercices', 'corrigés?', 'preguntas', 'respuestas', 'ejercicios', 'esercizi', 'feladatok', 'kérdések',
  'megoldások')

export const EMPTY_TITLE_PATTERNS: readonly PatternRule[] = [
  { name: 'numbered task', why: 'a task with its name', accepts: 'Exercise 3: sorting', rejects: 'Exercise and sleep',
    pattern: new RegExp(`^${TASK}s?\\s*(?:#\\s*)?\\d+(?!\\p{L})`, 'iu') },
  { name: 'list of tasks', why: 'questions and their answers', accepts: 'Example Questions - Answers', rejects: 'Questions about memory',
    pattern: new RegExp(`(?<!\\p{L})${TASKS}\\W*$`, 'iu') },
  { name: 'figure', why: 'names a picture', accepts: 'Figure 3.1', rejects: 'Figure and ground',
    pattern: /^(?:figure|fig\.|table|abbildung|abb\.|tabelle|tableau|figura|tabla|ábra|táblázat)\s*\d/iu },
]

const CONTINUED = anyOf("cont(?:\\.|inued|[’']d|d\\.?)?", 'cont\\. ?\\d+', 'fortsetzung', 'forts\\.', 'continuación', 'folyt(?:atás|\\.)')

/** What is cut from the end of a title that goes on from slide to slide. */
export const TITLE_TAILS: readonly PatternRule[] = [
  { name: 'continued', why: 'the same topic goes on', accepts: 'Evaluation (cont.)', rejects: 'The continent',
    pattern: new RegExp(`[\\s,:–—-]*[([]?(?<!\\p{L})${CONTINUED}[)\\]]?\\s*$`, 'iu') },
  { name: 'in brackets', why: 'the same topic goes on', accepts: 'Évaluation (suite)', rejects: 'A test suite',
    pattern: /\s*[([]\s*(?:suite|weiter|seguito|vervolg|folytatás|продолжение|続き|续)\s*[)\]]\s*$/iu },
  { name: 'part number', why: 'a topic in numbered parts', accepts: 'Evaluation (2/3)', rejects: 'Chapter 2',
    pattern: /\s*[([]\s*(?:\d+(?:\s*\/\s*\d+)?|I{1,3}|IV|V)\s*[)\]]\s*$/u },
]

import { branchRecords } from '../../data/carried.js';
import { type Book, openBook } from './figures.js';

let book: Book | undefined;

/** The book of the branch that the page carries; opened once. */
export function carriedBook(): Book {
  book ??= openBook(branchRecords());
  return book;
}

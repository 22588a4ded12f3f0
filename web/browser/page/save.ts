/** Lets the reader save a text as a file. It is made here and goes nowhere. */
export const saveText = (name: string, type: string, text: string) => {
  const mark = type.startsWith("text/csv") ? "\ufeff" : ""; // spreadsheets know UTF-8 by it; Go's own would be lost on the way here
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([mark, text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some browsers read it late
};

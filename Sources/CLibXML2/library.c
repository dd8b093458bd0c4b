#include "xml_library.h"

static xml_library table;

static dynamic_library library = {DYNAMIC_LIBRARY("libxml2.so.2", &table, XML_FUNCTIONS)};

const char *xml_problem(void) { return dynamic_library_problem(&library); }

const xml_library *xml_functions(void) { return xml_problem() ? NULL : &table; }

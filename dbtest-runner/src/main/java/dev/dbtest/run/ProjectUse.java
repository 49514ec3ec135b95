package dev.dbtest.run;

import dev.dbtest.project.Project;

/** Something to do with a project as soon as it has been found. */
@FunctionalInterface
interface ProjectUse {

  /** Nothing to do. */
  ProjectUse NONE =
      new ProjectUse() {
        @Override
        public void begin(Project project) {}
      };

  /** Starts this work, before the project is searched. */
  void begin(Project project);
}

package dev.dbtest.run;

import dev.dbtest.project.Project;

/** Something to do with a project as soon as it is known where it is. */
@FunctionalInterface
interface ProjectUse {

  /** Nothing to do. */
  ProjectUse NONE =
      new ProjectUse() {
        @Override
        public void begin(Project project) {}
      };

  /** Begins with it, before the project is looked through. */
  void begin(Project project);
}

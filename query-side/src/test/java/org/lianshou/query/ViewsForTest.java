package org.lianshou.query;

import java.util.List;
import org.lianshou.directory.Directory;
import org.lianshou.query.projection.View;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;

/** The real views, which nobody but Spring can reach. */
public final class ViewsForTest {

    private ViewsForTest() {}

    public static List<View<?>> all() {
        return of(County.DIRECTORY);
    }

    public static List<View<?>> of(Directory directory) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Directory.class, () -> directory);
        var scanner = new ClassPathBeanDefinitionScanner(context, false);
        var isView = new AssignableTypeFilter(View.class);
        scanner.addIncludeFilter((type, readers) ->
                isView.match(type, readers) && type.getAnnotationMetadata().hasAnnotation(Component.class.getName()));
        scanner.scan("org.lianshou.query");
        context.refresh();
        return context.getBeansOfType(View.class).values().stream()
                .<View<?>>map(view -> view)
                .toList();
    }
}

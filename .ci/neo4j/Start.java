import java.nio.file.Path;
import java.util.Map;
import org.neo4j.server.CommunityBootstrapper;

/** A Neo4j Community server in this process, until it is told to end: Start.java HOME, set up by HOME/conf/neo4j.conf. */
class Start {
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        int failure = new CommunityBootstrapper().start(home, home.resolve("conf/neo4j.conf"), Map.of(), false, true);
        if (failure != 0) System.exit(failure);
    }
}

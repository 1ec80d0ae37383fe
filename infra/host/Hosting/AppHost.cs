using EmbeddedFunctions.Invocation;
using Microsoft.Extensions.Configuration;

namespace EmbeddedFunctions.Hosting;

/// <summary>A running app: its definition, settings and functions, and its replicas.</summary>
internal sealed class AppHost
{
    private int next = -1;

    internal required FunctionAppDefinition Definition { get; init; }

    internal required HostJson HostJson { get; init; }

    /// <summary>In the order of their names, so that runs repeat.</summary>
    internal required IReadOnlyList<FunctionEntry> Functions { get; init; }

    internal required IReadOnlyList<AppReplica> Replicas { get; init; }

    internal required IConfiguration Configuration { get; init; }

    internal string Name => Definition.Name;

    /// <summary>The replica for the next piece of work that any of them may do.</summary>
    internal AppReplica NextReplica() =>
        Replicas.Count == 1 ? Replicas[0] : Replicas[(int)((uint)Interlocked.Increment(ref next) % Replicas.Count)];
}

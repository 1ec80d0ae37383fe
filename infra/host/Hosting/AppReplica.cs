using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace EmbeddedFunctions.Hosting;

/// <summary>One composition of an app: its service provider and its middleware.</summary>
internal sealed class AppReplica
{
    internal required string AppName { get; init; }

    /// <summary>Counted from 0.</summary>
    internal required int Number { get; init; }

    internal required ServiceProvider Services { get; init; }

    /// <summary>The app's middleware around the call of the function.</summary>
    internal required FunctionExecutionDelegate Pipeline { get; init; }

    internal IServiceScopeFactory Scopes => field ??= Services.GetRequiredService<IServiceScopeFactory>();
}

using EmbeddedFunctions.Hosting;

namespace EmbeddedFunctions.StatusPage;

/// <summary>The functions of all apps.</summary>
internal sealed class FunctionsStatus(HostCore core) : IStatusSource
{
    public Task<IReadOnlyList<StatusTable>> StatusAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<StatusTable>>(
    [
        new(
            "functions",
            "Functions",
            [new("function", "Function"), new("app", "App"), new("trigger", "Trigger"), new("method", "Method"), new("replicas", "Replicas")],
            [
                .. from app in core.Apps
                   from function in app.Functions
                   select new StatusRow(
                       function.Name, app.Name, function.Module.TriggerType, function.Definition.EntryPoint, app.Replicas.Count),
            ]),
    ]);
}

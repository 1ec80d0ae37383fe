using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Invocation;
using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.Durable.Turns;

/// <summary>An app's orchestrators and activities by the names they are called by; case does not matter.</summary>
internal sealed class HubFunctions
{
    private readonly Dictionary<string, FunctionEntry> orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, FunctionEntry> activities = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="HostStartException">Two functions are called by one name.</exception>
    internal HubFunctions(AppHost app)
    {
        foreach (var function in app.Functions)
        {
            switch (function.Trigger)
            {
                case OrchestrationTriggerAttribute trigger:
                    Add(orchestrators, trigger.Orchestration, function);
                    break;
                case ActivityTriggerAttribute trigger:
                    Add(activities, trigger.Activity, function);
                    break;
            }
        }
    }

    internal bool Any => orchestrators.Count > 0 || activities.Count > 0;

    internal FunctionEntry? Orchestrator(string name) => orchestrators.GetValueOrDefault(name);

    internal FunctionEntry? Activity(string name) => activities.GetValueOrDefault(name);

    internal string NoOrchestrator(string name) => NotFound("orchestrator", name, orchestrators);

    internal string NoActivity(string name) => NotFound("activity", name, activities);

    private static void Add(Dictionary<string, FunctionEntry> functions, string? alias, FunctionEntry function)
    {
        var name = alias ?? function.Name;
        if (!functions.TryAdd(name, function))
        {
            throw new HostStartException($"App '{function.App}': '{functions[name].Name}' and '{function.Name}' are both called by the name '{name}'.");
        }
    }

    private static string NotFound(string kind, string name, Dictionary<string, FunctionEntry> known) =>
        $"The function '{name}' doesn't exist or is not an {kind} function. The app has these: {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}.";
}

using System.Reflection;
using EmbeddedFunctions.Invocation;
using Microsoft.Extensions.DependencyInjection;

namespace EmbeddedFunctions.Hosting;

/// <summary>
/// The runtime of one kind of trigger. All modules are made before the apps are composed; <see cref="StartAsync"/> runs once every
/// app is known, and must throw <see cref="HostStartException"/> for anything wrong that the functions declare.
/// </summary>
internal interface ITriggerModule : IAsyncDisposable
{
    /// <summary>The trigger attribute that this module runs.</summary>
    Type TriggerAttribute { get; }

    /// <summary>The kind as Azure's function metadata names it: <c>httpTrigger</c>.</summary>
    string TriggerType { get; }

    /// <summary>Whether retry attributes apply to functions of this kind. Where Azure knows none for a trigger, its build fails (AZFW0012).</summary>
    bool TakesRetryAttributes => false;

    /// <summary>Tables that the module keeps; runs before anything reads.</summary>
    string? Schema => null;

    /// <summary>Adds what the app's code gets injected, such as a client; once per replica, before the app's own composition.</summary>
    void AddServices(string app, IServiceCollection services)
    {
    }

    /// <summary>
    /// How a parameter of any function is filled, or null when it is not this module's business. Called for the trigger parameter of the
    /// module's own functions and for every other parameter that no other rule fills.
    /// </summary>
    /// <param name="function">The function; its parameters are not bound yet.</param>
    /// <param name="parameter">The parameter.</param>
    Func<InvocationContext, object?>? Bind(FunctionEntry function, ParameterInfo parameter);

    /// <summary>Begins to work.</summary>
    Task StartAsync(CancellationToken cancellation);

    /// <summary>Takes no new work and waits for what runs, at most until the token ends.</summary>
    Task StopAsync(CancellationToken cancellation);
}

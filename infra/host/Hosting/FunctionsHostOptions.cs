using EmbeddedFunctions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions;

/// <summary>What a host runs and how.</summary>
public sealed class FunctionsHostOptions
{
    /// <summary>The folder for all state; created when missing, held by one host at a time. Null makes a temporary one that goes with the host.</summary>
    public string? DataFolder { get; set; }

    /// <summary>The apps to run.</summary>
    public IList<FunctionAppDefinition> Apps { get; } = [];

    /// <summary>How often every app is composed, each time with its own service provider, over the same state. 1 to 16.</summary>
    public int Replicas { get; set; } = 1;

    /// <summary>The loopback port of the HTTP functions; 0 takes a free one; null starts no server.</summary>
    public int? Port { get; set; } = 0;

    /// <summary>Where the static web front end lies, or null.</summary>
    public string? WebRoot { get; set; }

    /// <summary>Adds endpoints of the program around the host beside the functions' routes; they answer once the host has started.</summary>
    public Action<IEndpointRouteBuilder>? MapEndpoints { get; set; }

    /// <summary>
    /// Writes the body of answers that the host itself refuses with a status and none: no such route, a method that a route does not take, a
    /// body that cannot be read, a function that failed or took too long. The status is set, and nothing has been sent. Null leaves them bare.
    /// </summary>
    public Func<HttpContext, Task>? AnswerRefusal { get; set; }

    /// <summary>Shows the status page and its commands. Only for development.</summary>
    public bool Development { get; set; }

    /// <summary>A response that takes longer is cut, as on Azure.</summary>
    public TimeSpan ResponseLimit { get; set; } = TimeSpan.FromSeconds(230);

    /// <summary>The clock of a host without a seed: its timers run as fast as the system's. Null is the system's own.</summary>
    public TimeProvider? Clock { get; set; }

    /// <summary>
    /// A seed makes the host deterministic: virtual clock, one work item at a time in the order that the seed gives, each write its own commit.
    /// </summary>
    public int? Seed { get; set; }

    /// <summary>Where the virtual clock of a deterministic host starts.</summary>
    public DateTimeOffset StartTime { get; set; } = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    /// <summary>Counts durable writes and can end the run at one of them.</summary>
    public DurabilityProbe Probe { get; set; } = new();

    /// <summary>Disturbs the deliveries of the Service Bus, for tests; null leaves them alone.</summary>
    public ServiceBusFaults? ServiceBusFaults { get; set; }

    /// <summary>Where logs go; null keeps warnings and errors on the console.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Origins that browsers may call from; empty allows none.</summary>
    public IList<string> CorsOrigins { get; } = [];

    /// <summary>Settings that all apps see; an app's own settings win.</summary>
    public IDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>();
}

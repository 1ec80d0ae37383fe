using System.Diagnostics;
using EmbeddedFunctions.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.Invocation;

/// <summary>One invocation: what middleware and function see as <see cref="FunctionContext"/>, and what the modules hand to the binders.</summary>
internal sealed class InvocationContext : FunctionContext
{
    /// <summary>The key under which the ASP.NET Core integration keeps the HTTP context of an invocation.</summary>
    internal const string HttpContextKey = "HttpRequestContext";

    private static readonly EmptyBindingContext NoBindingData = new();

    private Dictionary<object, object>? items;
    private InvocationFeatures? features;
    private CancellationToken cancellation;

    internal InvocationContext(AppReplica replica, FunctionEntry function, object? triggerValue)
    {
        Replica = replica;
        Function = function;
        TriggerValue = triggerValue;
    }

    internal AppReplica Replica { get; }

    internal FunctionEntry Function { get; }

    /// <summary>What the module hands to its own binders: a message, a request, an orchestration's context.</summary>
    internal object? TriggerValue { get; }

    /// <summary>What the function gave back; null before it ran and where it gives nothing.</summary>
    internal object? Result { get; set; }

    /// <summary>Values by name for parameters and <see cref="BindingContext"/>, such as route values.</summary>
    internal IReadOnlyDictionary<string, object?>? BindingData { get; init; }

    /// <summary>The request of an HTTP trigger.</summary>
    internal HttpContext? HttpContext { get; init; }

    /// <summary>How often the retry attribute has run this invocation again; 0 the first time.</summary>
    internal int RetryCount { get; init; }

    /// <summary>The span that caused the invocation, when it came from elsewhere (a message, a caller).</summary>
    internal ActivityContext ParentSpan { get; init; }

    /// <summary>Writes the result while the invocation's scope still lives; set by the HTTP trigger.</summary>
    internal Func<InvocationContext, Task>? AnswerAsync { get; init; }

    internal IServiceProvider? Scope { get; set; }

    public override string InvocationId => field ??= Guid.CreateVersion7().ToString();

    public override string FunctionId => Function.Definition.Id;

    public override TraceContext TraceContext => field ??= new InvocationTraceContext(Activity.Current);

    public override BindingContext BindingContext => BindingData is null ? NoBindingData : field ??= new ValueBindingContext(BindingData);

    public override RetryContext RetryContext => field ??= new InvocationRetryContext(RetryCount, Function.Retry?.MaxRetryCount ?? 0);

    public override IServiceProvider InstanceServices
    {
        get => Scope ?? Replica.Services;
        set => Scope = value;
    }

    public override FunctionDefinition FunctionDefinition => Function.Definition;

    public override IDictionary<object, object> Items
    {
        get
        {
            if (items is null)
            {
                items = [];
                if (HttpContext is not null)
                {
                    items[HttpContextKey] = HttpContext;
                }
            }

            return items;
        }
        set => items = new Dictionary<object, object>(value);
    }

    public override IInvocationFeatures Features => features ??= new InvocationFeatures();

    public override CancellationToken CancellationToken => cancellation;

    internal void CancelWith(CancellationToken token) => cancellation = token;
}

using Microsoft.Azure.Functions.Worker;

namespace Surface.Tests.Worker;

/// <summary>An invocation that has services and items only.</summary>
internal sealed class FakeInvocation(IServiceProvider services) : FunctionContext
{
    public override string InvocationId => "1";

    public override string FunctionId => "f";

    public override TraceContext TraceContext => throw new NotSupportedException();

    public override BindingContext BindingContext => throw new NotSupportedException();

    public override Microsoft.Azure.Functions.Worker.RetryContext RetryContext => throw new NotSupportedException();

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override FunctionDefinition FunctionDefinition => throw new NotSupportedException();

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features => throw new NotSupportedException();
}

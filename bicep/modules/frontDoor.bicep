@description('The one public origin, without its routes: the apps have to know its id before they let it in.')
param profileName string
param endpointName string
param policyName string
param tags object

@description('Premium has the rules against known attacks; Standard counts requests only.')
param sku 'Standard_AzureFrontDoor' | 'Premium_AzureFrontDoor'

@description('Whether what a rule finds is refused, or written down only.')
param firewall 'Prevention' | 'Detection'

@description('The most requests of one address in a minute; more are refused.')
@minValue(10)
param requestsPerMinute int

@description('Ranges that are not counted: the addresses from which our own apps ask the provider.')
param uncounted string[]

@description('The host under which people reach the apps; empty for the one of the endpoint.')
param domain string
param workspace string

// Addresses, secrets and signed texts, which the rules against known attacks take for one. Each is checked by the provider itself.
var unexamined = [
  'redirect_uri'
  'post_logout_redirect_uri'
  'request'
  'request_uri'
  'state'
  'claims'
  'error_description'
  'id_token_hint'
  'logout_token'
  'client_assertion'
  'client_secret'
  'token'
  'refresh_token'
  'password'
  'present'
  'repeated'
  'secret'
]
var unexaminedJson = ['redirectUris', 'postLogoutRedirectUris', 'backchannelLogoutUri', 'secret']
var exclusions = concat(
  map(unexamined, name => { matchVariable: 'QueryStringArgNames', selectorMatchOperator: 'Equals', selector: name }),
  map(unexamined, name => { matchVariable: 'RequestBodyPostArgNames', selectorMatchOperator: 'Equals', selector: name }),
  map(
    unexaminedJson,
    name => { matchVariable: 'RequestBodyJsonArgNames', selectorMatchOperator: 'Equals', selector: name }
  )
)

resource profile 'Microsoft.Cdn/profiles@2025-12-01' = {
  name: profileName
  location: 'global'
  tags: tags
  sku: { name: sku }
  // Streams send a comment every 15 seconds and are closed after 200; packets of 90 MB are answered when they are examined.
  properties: { originResponseTimeoutSeconds: 240 }
}

resource endpoint 'Microsoft.Cdn/profiles/afdEndpoints@2025-12-01' = {
  parent: profile
  name: endpointName
  location: 'global'
  tags: tags
  properties: { enabledState: 'Enabled' }
}

resource customDomain 'Microsoft.Cdn/profiles/customDomains@2025-12-01' = if (!empty(domain)) {
  parent: profile
  name: empty(domain) ? 'none' : replace(domain, '.', '-')
  properties: {
    hostName: domain
    tlsSettings: { certificateType: 'ManagedCertificate', minimumTlsVersion: 'TLS12' }
  }
}

resource policy 'Microsoft.Network/FrontDoorWebApplicationFirewallPolicies@2025-10-01' = {
  name: policyName
  location: 'global'
  tags: tags
  sku: { name: sku }
  properties: {
    policySettings: {
      enabledState: 'Enabled'
      mode: firewall
      // Packets and papers are scanned by the apps; what is read here is the beginning of each body.
      requestBodyCheck: 'Enabled'
    }
    customRules: {
      rules: [
        {
          name: 'TooManyRequests'
          priority: 100
          enabledState: 'Enabled'
          ruleType: 'RateLimitRule'
          rateLimitDurationInMinutes: 1
          rateLimitThreshold: requestsPerMinute
          action: 'Block'
          matchConditions: concat(
            [{ matchVariable: 'RequestUri', operator: 'Contains', matchValue: ['/api/'] }],
            empty(uncounted)
              ? []
              : [{ matchVariable: 'SocketAddr', operator: 'IPMatch', negateCondition: true, matchValue: uncounted }]
          )
        }
        {
          // Whatever comes here is XML, multipart or the bytes of a file. The apps look at who sends it first, and then into it.
          name: 'FilesAreScannedByTheApps'
          priority: 200
          enabledState: 'Enabled'
          ruleType: 'MatchRule'
          action: 'Allow'
          matchConditions: [
            { matchVariable: 'RequestMethod', operator: 'Equal', matchValue: ['POST', 'PUT'] }
            {
              matchVariable: 'RequestUri'
              operator: 'RegEx'
              matchValue: [
                '^(https?://[^/?]+)?/api/(documents/(packets|uploads|signing)|((cabinet|reporting)/)?files|vxp)([/?]|$)'
              ]
            }
          ]
        }
      ]
    }
    managedRules: sku == 'Premium_AzureFrontDoor'
      ? {
          managedRuleSets: [
            {
              ruleSetType: 'Microsoft_DefaultRuleSet'
              ruleSetVersion: '2.1'
              ruleSetAction: 'Block'
              exclusions: exclusions
            }
            { ruleSetType: 'Microsoft_BotManagerRuleSet', ruleSetVersion: '1.1' }
          ]
        }
      : null
  }
}

resource security 'Microsoft.Cdn/profiles/securityPolicies@2025-12-01' = {
  parent: profile
  name: 'firewall'
  properties: {
    parameters: {
      type: 'WebApplicationFirewall'
      wafPolicy: { id: policy.id }
      associations: [
        {
          patternsToMatch: ['/*']
          domains: concat([{ id: endpoint.id }], empty(domain) ? [] : [{ id: customDomain.id }])
        }
      ]
    }
  }
}

resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'egov'
  scope: profile
  properties: {
    workspaceId: workspace
    logs: [
      { category: 'FrontDoorAccessLog', enabled: true }
      { category: 'FrontDoorHealthProbeLog', enabled: true }
      { category: 'FrontDoorWebApplicationFirewallLog', enabled: true }
    ]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output id string = profile.id
output frontDoorId string = profile.properties.frontDoorId
output origin string = 'https://${empty(domain) ? endpoint.properties.hostName : domain}'
output customDomain string = empty(domain) ? '' : customDomain.id

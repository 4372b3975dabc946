import type { ComponentChildren } from 'preact';
import type { PageContext } from './page-context.ts';

export interface TreeNode {
  readonly id: string;
  readonly label: string;
  /** A short mark before the label: a number. */
  readonly mark?: string | undefined;
  readonly href?: string | undefined;
  /** What there is to say at this node, beyond its name. */
  readonly detail?: ComponentChildren;
  readonly children?: readonly TreeNode[] | undefined;
  readonly open?: boolean | undefined;
}

interface StrategyTreeProps {
  readonly context: PageContext;
  readonly nodes: readonly TreeNode[];
  readonly label?: string | undefined;
}

/** A plan as nested lists that open and close without a script; a printed page shows them open. */
export function StrategyTree({ context, nodes, label }: StrategyTreeProps) {
  return (
    <ul class="tree" aria-label={label}>
      {nodes.map((node) => (
        <li key={node.id}>
          {node.children === undefined || node.children.length === 0 ? (
            <TreeLeaf node={node} />
          ) : (
            <TreeBranch context={context} node={node} nodes={node.children} />
          )}
        </li>
      ))}
    </ul>
  );
}

function TreeLeaf({ node }: { readonly node: TreeNode }) {
  return (
    <div class="tree-leaf">
      <TreeMark node={node} />
      <div>
        {node.href === undefined ? node.label : <a href={node.href}>{node.label}</a>}
        {node.detail !== undefined && <div class="tree-detail">{node.detail}</div>}
      </div>
    </div>
  );
}

interface TreeBranchProps {
  readonly context: PageContext;
  readonly node: TreeNode;
  readonly nodes: readonly TreeNode[];
}

/** A link inside a summary would be two controls in one: the way to the page of a branch stands in its content. */
function TreeBranch({ context, node, nodes }: TreeBranchProps) {
  return (
    <details open={node.open}>
      <summary>
        <TreeMark node={node} />
        <span class="tree-label">{node.label}</span>
        <span class="tree-count">{context.format.number(nodes.length)}</span>
      </summary>
      {(node.detail !== undefined || node.href !== undefined) && (
        <div class="tree-detail">
          {node.detail}{' '}
          {node.href !== undefined && (
            <a href={node.href}>
              {context.t('ui.tree.page')}
              <span class="visually-hidden"> — {node.label}</span>
            </a>
          )}
        </div>
      )}
      <StrategyTree context={context} nodes={nodes} />
    </details>
  );
}

function TreeMark({ node }: { readonly node: TreeNode }) {
  return node.mark === undefined ? null : <span class="tree-mark">{node.mark}</span>;
}
